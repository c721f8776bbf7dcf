import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import { noteText, postsReason, reason } from '@/lib/people/fields'
import { takeMeasure } from '@/lib/people/measure'
import { addNote } from '@/lib/people/note'
import { recordOf } from '@/lib/people/queries'
import { reachOf } from '@/lib/people/reach'
import { mayNotActOn, possibleMeasures } from '@/lib/people/rules'
import { BAN_DAYS, POSTS_DAYS, SILENCE_DAYS } from '@/lib/people/terms'
import { personNamed } from '@/lib/reading/person-named'
import { settings } from '@/lib/settings'
import * as answers from './answers'
import { LARGEST, route, type Refusal } from './route'
import { told } from './sanction'

const NOBODY: Refusal = { refusal: 'There is no such person.', status: 404 }

const common = {
  reason: reason.meta({ maxLength: settings.reasonLength.max }),
  seen: z.int().min(0).max(LARGEST).meta({ description: 'As it was answered when you looked at the person' }),
}
const silence = z.object({ act: z.literal('silence'), days: z.literal(SILENCE_DAYS), ...common })
const ban = z.object({
  ...{ act: z.literal('ban'), days: z.union([z.literal(BAN_DAYS), z.literal('good')]) },
  posts: z.union([z.literal(POSTS_DAYS), z.enum(['none', 'all'])]).default('none').meta({ description: 'Of how many last days the posts are removed' }),
  postsReason: postsReason.meta({ description: 'What stands where they stood', maxLength: settings.reasonLength.max }),
  ...common,
})
const other = z.object({ act: z.enum(['warn', 'withdraw', 'unsilence', 'unban']), ...common })

/** What moderators do to people. */
export const measuring = [
  route({
    ...{ name: 'person', method: 'GET', path: '/moderation/people/{name}', scope: 'moderate', summary: 'How a person stands', answer: answers.person },
    act: async ({ viewer, name, at }) => {
      const record = await recordOf(name)
      return record ? { answer: standingOf(record, viewer, at) } : NOBODY
    },
  }),
  route({
    ...{ name: 'measure', method: 'POST', path: '/moderation/people/{name}/measures', scope: 'moderate', summary: 'Decide about a person, for everybody to read in the log' },
    input: z.discriminatedUnion('act', [silence, ban, other]),
    act: async ({ viewer, name, input, at }) => {
      const userId = await personNamed(name)
      if (userId === null) return NOBODY
      const given = { days: undefined, posts: 'none' as const, postsReason: '', ...input }
      const reach = reachOf(given, at)
      if ('refusal' in reach) return { ...reach, status: 422 }
      return outcomeOf(await takeMeasure(viewer, { ...given, ...reach, userId }, at))
    },
  }),
  route({
    ...{ name: 'note', method: 'POST', path: '/moderation/people/{name}/notes', scope: 'moderate', summary: 'Tell the other moderators something about a person' },
    input: z.object({ text: noteText }),
    act: async ({ viewer, name, input: { text }, at }) => {
      const userId = await personNamed(name)
      return userId === null ? NOBODY : outcomeOf(await addNote(viewer, { userId, text }, at))
    },
  }),
]

function standingOf(record: NonNullable<Awaited<ReturnType<typeof recordOf>>>, viewer: Viewer, at: Date): z.infer<typeof answers.person> {
  const { id, name, role, karma, joined, ban: banned, silence: silenced, lastEntry: seen } = record
  return { id, name, role, karma, joined: joined.toISOString(), banned: told(banned), silenced: told(silenced), measures: possibleMeasures(record, at), seen, refusal: mayNotActOn(viewer, record) }
}

function outcomeOf(outcome: { refusal: string } | object) {
  return 'refusal' in outcome ? { refusal: outcome.refusal, status: 409 as const } : { answer: undefined }
}
