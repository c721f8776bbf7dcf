import { z } from 'zod'
import { flagReasons } from '@/lib/flags/reasons'
import { ACTS } from '@/lib/moderation/rules'
import { noticeReasons } from '@/lib/notices/reasons'
import { MEASURES } from '@/lib/people/rules'
import { SCOPES } from '@/lib/tokens/rules'

// What the routes answer. Times are ISO 8601, in UTC; texts are safe HTML.

const id = z.int()
const time = z.iso.datetime()
const reason = z.enum(Object.keys(flagReasons) as (keyof typeof flagReasons)[])
const sanction = z.object({ entryId: id.meta({ description: 'The entry of the moderation log that says why' }), until: time.nullable().meta({ description: 'Null for good' }) }).nullable()
const standing = { role: z.enum(['member', 'moderator', 'admin']), karma: z.int(), joined: time, banned: sanction, silenced: sanction }

export const me = z.object({ id, name: z.string(), ...standing, unread: z.int(), scopes: z.array(z.enum(SCOPES)) })

export const item = z.object({
  id,
  kind: z.enum(['story', 'comment', 'poll', 'pollopt', 'job']),
  storyId: id,
  storyTitle: z.string(),
  parentId: id.nullable(),
  gone: z.enum(['deleted', 'dead', 'removed', 'purged', 'delayed']).nullable().meta({ description: 'Why you do not see what it says' }),
  dead: z.boolean(),
  locked: z.boolean(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  html: z.string(),
  author: z.string().nullable(),
  createdAt: time,
  edited: z.boolean(),
  points: z.int().nullable().meta({ description: 'Those of a comment its author alone is told' }),
  comments: z.int().nullable().meta({ description: 'In the whole thread; null but for stories' }),
  duplicateOf: id.nullable(),
  options: z.array(z.object({ id, html: z.string(), points: z.int() })),
  mine: z.object({ vote: z.enum(['up', 'down']).nullable(), favourite: z.boolean(), hidden: z.boolean(), flag: reason.nullable(), vouch: z.boolean() }),
  own: z.object({ text: z.string(), edits: z.int() }).nullable().meta({ description: 'Of a post of yours: its source, and how often it was edited, which an edit has to say' }),
})

const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), reason: z.enum(noticeReasons), itemId: id, storyId: id, title: z.string(), author: z.string(), html: z.string() }),
  z.object({ kind: z.literal('decision'), entryId: id, act: z.string(), reason: z.string(), itemIds: z.array(id) }),
  z.object({ kind: z.literal('message'), author: z.string().nullable(), html: z.string() }),
])
export const inbox = z.object({ notices: z.array(z.object({ id, isNew: z.boolean(), createdAt: time, about })), next: id.nullable().meta({ description: 'The `before` of the next page' }) })

export const submitted = z.object({ id, earlier: z.boolean().meta({ description: 'It had been submitted before, and got your vote' }), url: z.url() })
export const replied = z.object({ id, storyId: id, held: z.boolean().meta({ description: 'A rule holds it until a moderator looks at it' }), url: z.url() })
export const edited = z.object({ id, held: z.boolean() })

const acts = z.array(z.enum(ACTS)).meta({ description: 'What can be done to it as it is' })
const seen = z.int().meta({ description: 'What a decision has to say it saw' })
export const openCase = z.object({
  itemId: id,
  acts,
  seen,
  refusal: z.string().nullable().meta({ description: 'Why you decide nothing about it' }),
  waits: z.boolean(),
  below: z.int(),
  flags: z.array(z.object({ by: z.string(), reason, note: z.string(), createdAt: time })),
})

const waiting = z.object({ itemId: id, storyId: id, kind: z.string(), title: z.string().nullable(), html: z.string(), author: z.string().nullable(), createdAt: time, acts, seen, why: z.array(z.enum(['flagged', 'killed', 'held', 'vouched', 'asked'])), claimedBy: z.string().nullable() })
export const queued = z.object({ cases: z.array(waiting), next: z.string().nullable().meta({ description: 'The `after` of the next page' }) })

export const person = z.object({ id, name: z.string(), ...standing, measures: z.array(z.enum(MEASURES)).meta({ description: 'What can be done as they stand' }), seen, refusal: z.string().nullable() })
