import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import { isExplained, note, reason, UNEXPLAINED } from '@/lib/flags/fields'
import { flag, unflag } from '@/lib/flags/flag'
import { unvouch, vouch } from '@/lib/flags/vouch'
import { favourite, hide, unfavourite, unhide } from '@/lib/marks/mark'
import { unvote, vote } from '@/lib/marks/vote'
import { settings } from '@/lib/settings'
import { doneUnless, route } from './route'

const marks = (act: (userId: number, itemId: number) => Promise<void>) => async ({ viewer, id }: { viewer: Viewer; id: number }) => {
  await act(viewer.id, id)
  return doneUnless(null)
}

/** What people do to posts; done twice it is done once. */
export const marking = [
  route({
    ...{ name: 'vote', method: 'PUT', path: '/items/{id}/vote', scope: 'write', summary: 'Vote, once' },
    input: z.object({ direction: z.enum(['up', 'down']) }),
    act: async ({ viewer, id, input, at }) => doneUnless(await vote(viewer, id, input.direction === 'up' ? 1 : -1, at)),
  }),
  route({
    ...{ name: 'unvote', method: 'DELETE', path: '/items/{id}/vote', scope: 'write', summary: 'Take the vote back, while that can be done' },
    act: async ({ viewer, id, at }) => doneUnless(await unvote(viewer.id, id, at)),
  }),
  route({
    ...{ name: 'favourite', method: 'PUT', path: '/items/{id}/favourite', scope: 'write', summary: 'Put it among your favourites, which everybody can see' },
    act: marks(favourite),
  }),
  route({
    ...{ name: 'unfavourite', method: 'DELETE', path: '/items/{id}/favourite', scope: 'write', summary: 'Take it from there' },
    act: marks(unfavourite),
  }),
  route({
    ...{ name: 'hide', method: 'PUT', path: '/items/{id}/hidden', scope: 'write', summary: 'Hide a story from your lists' },
    act: marks(hide),
  }),
  route({
    ...{ name: 'unhide', method: 'DELETE', path: '/items/{id}/hidden', scope: 'write', summary: 'Show it again' },
    act: marks(unhide),
  }),
  route({
    ...{ name: 'flag', method: 'PUT', path: '/items/{id}/flag', scope: 'write', summary: 'Flag a post; done again it changes the reason' },
    input: z.object({ reason, note: note.default('').meta({ description: 'What is wrong with it, where the reason is `other`', maxLength: settings.noteLength.max }) }).refine(isExplained, { message: UNEXPLAINED, path: ['note'] }),
    act: async ({ viewer, id, input, at }) => doneUnless(await flag(viewer, { itemId: id, ...input }, at)),
  }),
  route({
    ...{ name: 'unflag', method: 'DELETE', path: '/items/{id}/flag', scope: 'write', summary: 'Take the flag back' },
    act: async ({ viewer, id, at }) => doneUnless(await unflag(viewer, id, at)),
  }),
  route({
    ...{ name: 'vouch', method: 'PUT', path: '/items/{id}/vouch', scope: 'write', summary: 'Say that a dead post should live' },
    act: async ({ viewer, id, at }) => doneUnless(await vouch(viewer, id, at)),
  }),
  route({
    ...{ name: 'unvouch', method: 'DELETE', path: '/items/{id}/vouch', scope: 'write', summary: 'Take that back' },
    act: async ({ viewer, id, at }) => doneUnless(await unvouch(viewer, id, at)),
  }),
]
