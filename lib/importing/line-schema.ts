import { z } from 'zod'
import { FORMER_MEMBER } from '@/lib/former-member'
import { ItemKind } from '@/prisma/client/enums'

/** Leaves room above: new items get the ids that follow the highest, up to 2,147,483,647. */
const MAX_ID = 2_000_000_000
/** The end of the year 9999, in seconds. */
const MAX_TIME = 253_402_300_799

const idOf = (name: string) => {
  const error = `${name} is not a whole number from 1 to ${MAX_ID}.`
  return z.int(error).min(1, error).max(MAX_ID, error)
}
const textOf = (name: string) => z.string(`Its ${name} is not a text.`).nullish()
const flagOf = (name: string) => z.boolean(`Its mark "${name}" is neither true nor false.`).nullish()
const timeError = 'Its time is not a whole number of seconds since 1970.'
const authorError = 'Its author is not a name of 1 to 32 letters, digits, hyphens and underscores.'

/**
 * A line of the Hacker News API's item format, each fault in one sentence. What we do not keep (`kids`, `descendants`) is not looked at;
 * null counts as absent.
 */
export const lineSchema = z.object(
  {
    id: idOf('Its id'),
    type: z.enum(ItemKind, `Its type is none of ${Object.values(ItemKind).join(', ')}.`),
    time: z.int(timeError).min(0, timeError).max(MAX_TIME, timeError),
    by: z.string(authorError).refine((name) => name === FORMER_MEMBER || /^[A-Za-z0-9_-]{1,32}$/.test(name), authorError).nullish(),
    parent: idOf('Its parent').nullish(),
    poll: idOf('Its poll').nullish(),
    parts: z.array(idOf('One of its parts'), 'Its parts are not a list.').nullish(),
    title: textOf('title'),
    url: textOf('url'),
    text: textOf('text'),
    score: z.int32('Its score is not a whole number.').nullish(),
    deleted: flagOf('deleted'),
    dead: flagOf('dead'),
    flagged: flagOf('flagged'),
  },
  'The line is not a JSON object.',
)

export type Line = z.infer<typeof lineSchema>
