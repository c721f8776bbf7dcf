import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters'),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
})

let parsed: z.infer<typeof schema> | undefined

/**
 * What this process needs to reach its database and sign people in, read once.
 * @throws Error that names each field that is missing or wrong
 */
export function env(): z.infer<typeof schema> {
  return (parsed ??= read(schema))
}

/** A whole number from an environment variable; left out or empty it is the default. */
const whole = (usual: number, least = 0) =>
  z
    .literal('')
    .transform(() => usual)
    .or(z.coerce.number().int().min(least).max(1_000_000))
    .default(usual)

const policy = z.object({
  SITE_NAME: z.string().trim().max(40).default('').transform((name) => name || 'Colloquy'),
  NEW_ACCOUNT_DAYS: whole(14),
  THREAD_OPEN_DAYS: whole(14),
  SESSION_DAYS: whole(180, 1),
  EDIT_MINUTES: whole(120),
  UNVOTE_MINUTES: whole(60),
  DOWNVOTE_KARMA: whole(500),
  DOWNVOTE_HOURS: whole(24),
  FLAG_KARMA: whole(30),
  POLL_KARMA: whole(20),
  NEWCOMER_HOURS: whole(48),
  NEWCOMER_KARMA: whole(2),
  NEWCOMER_WINDOW_MINUTES: whole(180),
  NEWCOMER_STORIES: whole(2),
  NEWCOMER_COMMENTS: whole(10),
  REPOST_DAYS: whole(365),
  REPOST_POINTS: whole(5),
  REPOST_COMMENTS: whole(3),
})

/**
 * The thresholds and windows this installation sets; lib/settings.ts gives them their names.
 * @throws Error that names each that is wrong
 */
export function readPolicy(): z.infer<typeof policy> {
  return read(policy)
}

function read<T>(wanted: z.ZodType<T>): T {
  const result = wanted.safeParse(process.env)
  if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`)
  return result.data
}
