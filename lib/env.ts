import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters'),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
})
const place = schema.pick({ NEXTAUTH_URL: true })

let parsed: z.infer<typeof schema> | undefined

/**
 * What this process needs to reach its database and sign people in, read once.
 * @throws EnvironmentError that names each that is missing or wrong
 */
export function env(): z.infer<typeof schema> {
  return (parsed ??= read(schema))
}

let address: string | undefined

/**
 * Where people find the forum. Read when it is first asked for and not with the rest, which is needed before the web server has found a free port.
 * @throws EnvironmentError
 */
export function siteAddress(): string {
  return (address ??= read(place).NEXTAUTH_URL)
}

/** The environment says something that cannot be. */
export class EnvironmentError extends Error {}

/** A whole number from an environment variable; left out or empty it is the default. */
const whole = (usual: number, least = 0) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.coerce.number(`it must be a whole number, such as ${usual}`).int('it must be a whole number').min(least, `it must be at least ${least}`).max(1_000_000, 'it is too large').default(usual),
  )

/** What is not set; an empty variable is none. */
const optional = <T>(wanted: z.ZodType<T>) => z.preprocess((given) => (given === '' ? undefined : given), wanted.optional())

/** Addresses, separated by spaces. */
const addresses = (wrong: string) => optional(z.string().transform((given) => given.split(/\s+/).filter(Boolean)).pipe(z.array(z.url({ protocol: /^https?$/, error: wrong }))))

const policy = z.object({
  SITE_NAME: z.string().trim().max(40).default('').transform((name) => name || 'Colloquy'),
  NEW_ACCOUNT_DAYS: whole(14),
  THREAD_OPEN_DAYS: whole(14),
  SESSION_DAYS: whole(180, 1),
  EDIT_MINUTES: whole(120),
  UNVOTE_MINUTES: whole(60),
  DOWNVOTE_KARMA: whole(500),
  DOWNVOTE_HOURS: whole(24),
  VOTE_NEGLIGIBLE_KARMA: whole(5),
  SAME_PERSON_DAYS: whole(30),
  SERIAL_DOWNVOTES: whole(5, 1),
  SERIAL_HOURS: whole(24),
  MOSTLY_DOWN_PERCENT: whole(80, 1),
  FLAG_KARMA: whole(30),
  VOUCH_KARMA: whole(30),
  FLAGS_TO_MARK: whole(3, 1),
  FLAGS_TO_KILL: whole(6, 1),
  VOUCHES_TO_REVIVE: whole(2, 1),
  LOG_NAMES: whole(1),
  HOLD_FIRST_LINKS: whole(0),
  FILTER_MILLISECONDS: whole(100, 1),
  TRUST_PROXY: whole(0),
  POLL_KARMA: whole(20),
  TOP_COLOUR_KARMA: whole(250),
  OPEN_REVIEWS: whole(3, 1),
  MAIL_PER_DAY: whole(5, 1),
  NEWCOMER_HOURS: whole(48),
  NEWCOMER_KARMA: whole(2),
  NEWCOMER_WINDOW_MINUTES: whole(180),
  NEWCOMER_STORIES: whole(2),
  NEWCOMER_COMMENTS: whole(10),
  REPOST_DAYS: whole(365),
  REPOST_POINTS: whole(5),
  REPOST_COMMENTS: whole(3),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'it must be an address such as smtps://user:password@mail.example.org' })),
  MAIL_FROM: optional(z.email('it must be a mail address, such as forum@example.org')),
  NOTICE_MAIL_MINUTES: whole(5),
  PUSH_PUBLIC_KEY: optional(z.string().regex(/^[\w-]{87}$/, 'it must be what `npx web-push generate-vapid-keys` calls the public key')),
  PUSH_PRIVATE_KEY: optional(z.string().regex(/^[\w-]{43}$/, 'it must be what `npx web-push generate-vapid-keys` calls the private key')),
  PUSH_CONTACT: optional(z.url({ protocol: /^(mailto|https)$/, error: 'it must be an address by which you can be reached, such as mailto:admin@example.org' })),
  PUSH_SERVICES: addresses('it must be addresses of push services, such as https://push.example.org'),
  OUTWARD_ORIGINS: addresses('it must be addresses of your own network, such as http://hooks.internal:8080'),
})

/**
 * The thresholds and windows this installation sets; lib/settings.ts gives them their names.
 * @throws EnvironmentError that names each that is wrong
 */
export function readPolicy(): z.infer<typeof policy> {
  return read(policy)
}

function read<T>(wanted: z.ZodType<T>): T {
  const result = wanted.safeParse(process.env)
  if (!result.success) throw new EnvironmentError(result.error.issues.map(({ path, message }) => `The environment variable ${path.join('.')} is wrong: ${message}.`).join('\n'))
  return result.data
}
