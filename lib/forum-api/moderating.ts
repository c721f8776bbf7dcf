import { z } from 'zod'
import { claim, unclaim } from '@/lib/moderation/claim'
import { decide } from '@/lib/moderation/decide'
import { act, reason } from '@/lib/moderation/fields'
import { inputsOf } from '@/lib/moderation/inputs'
import { caseOf, flagsOn } from '@/lib/moderation/queries'
import { queue, type QueueCase } from '@/lib/moderation/queue'
import { mayNotDecide, possibleActs } from '@/lib/moderation/rules'
import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'
import * as answers from './answers'
import { doneUnless, LARGEST, route } from './route'

/** What has happened since the moderator looked, or makes the act impossible, is a matter of how things stand. */
const standing = (refusal: string | null) => (refusal === null ? doneUnless(null) : { refusal, status: 409 as const })

const said = z.string().max(5000).optional()

/** What moderators do to posts. */
export const moderating = [
  route({
    ...{ name: 'queue', method: 'GET', path: '/moderation/queue', scope: 'moderate', summary: 'What waits for moderators, most urgent first', answer: answers.queued },
    input: z.object({ which: z.enum(['flagged', 'killed', 'held', 'review', 'vouched']).optional(), after: z.string().regex(/^\d{1,9}\.\d{1,9}$/).optional() }),
    act: async ({ viewer, input: { which = null, after } }) => {
      const [urgency = 0, itemId = 0] = (after ?? '').split('.').map(Number)
      const { cases, next } = await queue(which, after === undefined ? null : { urgency, itemId })
      return { answer: { cases: cases.map((each) => waiting(each, viewer)), next: next && `${next.urgency}.${next.itemId}` } }
    },
  }),
  route({
    ...{ name: 'case', method: 'GET', path: '/moderation/items/{id}', scope: 'moderate', summary: 'What decides about a post', answer: answers.openCase },
    act: async ({ viewer, id }) => {
      const [post, flags] = await Promise.all([caseOf(id), flagsOn(id)])
      if (!post) return { refusal: 'There is no such post.', status: 404 }
      const { lastEntry: seen, waits, below } = post
      return { answer: { itemId: id, acts: possibleActs(post, viewer), seen, refusal: mayNotDecide(viewer, post), waits, below, flags: flags.map(({ name: by, reason: why, note, createdAt }) => ({ by, reason: why, note, createdAt: createdAt.toISOString() })) } }
    },
  }),
  route({
    ...{ name: 'decide', method: 'POST', path: '/moderation/items/{id}/decisions', scope: 'moderate', summary: 'Decide about a post, for everybody to read in the log' },
    input: z.object({
      act,
      reason: reason.meta({ maxLength: settings.reasonLength.max }),
      seen: z.int().min(0).max(LARGEST).meta({ description: 'As it was answered when you looked: nobody decides about what another decided meanwhile' }),
      branch: z.boolean().default(false).meta({ description: 'To remove all below it, too' }),
      title: said.meta({ description: 'To retitle or split: what it is called' }),
      url: said.meta({ description: 'To retitle: where it leads' }),
      into: z.int().min(1).max(999_999_999).optional().meta({ description: 'To merge: the story it is a duplicate of' }),
      factor: z.number().optional().meta({ description: 'To weigh: what its rank is multiplied with' }),
      confirm: z.int().optional().meta({ description: 'To purge: its number once more' }),
    }),
    act: async ({ viewer, id, input: { title, url, into, factor, confirm, ...decision }, at }) => {
      const inputs = inputsOf(decision.act, { title, newTitle: title, url, into: into?.toString(), factor: factor?.toString(), confirm: confirm?.toString() })
      if ('refusal' in inputs) return { ...inputs, status: 422 }
      return standing(await decide(viewer, { itemId: id, ...decision, ...inputs }, at))
    },
  }),
  route({
    ...{ name: 'claim', method: 'PUT', path: '/moderation/items/{id}/claim', scope: 'moderate', summary: 'Say that you look at a post that waits' },
    act: async ({ viewer, id, at }) => standing(await claim(viewer, id, at)),
  }),
  route({
    ...{ name: 'unclaim', method: 'DELETE', path: '/moderation/items/{id}/claim', scope: 'moderate', summary: 'Say so no more' },
    act: async ({ viewer, id }) => standing(await unclaim(viewer, id)),
  }),
]

const WHY = ['flagged', 'killed', 'held', 'vouched', 'asked'] as const

function waiting(post: QueueCase, viewer: Viewer): z.infer<typeof answers.queued>['cases'][number] {
  const { id: itemId, storyId, kind, title, html, author, createdAt, lastEntry: seen, why, claimedBy } = post
  return { itemId, storyId, kind, title, html, author, createdAt: createdAt.toISOString(), acts: possibleActs(post, viewer), seen, why: WHY.filter((each) => why[each]), claimedBy }
}
