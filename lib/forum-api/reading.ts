import { z } from 'zod'
import { inboxPage, type Notice } from '@/lib/inbox/queries'
import { noticeFilters } from '@/lib/paths'
import * as answers from './answers'
import { itemFor } from './queries'
import { LARGEST, route } from './route'
import { told } from './sanction'

type About = z.infer<typeof answers.inbox>['notices'][number]['about']

/** What a program reads to act for somebody. */
export const reading = [
  route({
    ...{ name: 'me', method: 'GET', path: '/me', scope: 'read', summary: 'Who you are, and what your token is for', answer: answers.me },
    act: async ({ viewer: { id, name, role, karma, joined, unread, ban, silence }, scopes }) => ({ answer: { id, name, role, karma, joined: joined.toISOString(), banned: told(ban), silenced: told(silence), unread, scopes: [...scopes] } }),
  }),
  route({
    ...{ name: 'item', method: 'GET', path: '/items/{id}', scope: 'read', summary: 'A post as you see it, and what you did to it', answer: answers.item },
    act: async ({ viewer, id }) => {
      const item = await itemFor(viewer, id)
      return item ? { answer: item } : { refusal: 'There is no such post.', status: 404 }
    },
  }),
  route({
    ...{ name: 'inbox', method: 'GET', path: '/inbox', scope: 'read', summary: 'What you were told, latest first', answer: answers.inbox },
    input: z.object({ before: z.coerce.number().int().min(1).max(LARGEST).optional(), only: z.enum(noticeFilters).optional() }),
    act: async ({ viewer, input: { before = null, only = null }, at }) => {
      const { notices, next } = await inboxPage(viewer, { before, only }, at)
      return { answer: { notices: notices.map((notice) => ({ id: notice.id, isNew: notice.isNew, createdAt: notice.createdAt.toISOString(), about: aboutOf(notice) })), next } }
    },
  }),
]

function aboutOf(notice: Notice): About {
  if ('message' in notice) return { kind: 'message', ...notice.message }
  if ('entry' in notice) return { kind: 'decision', entryId: notice.entry.id, act: notice.entry.act, reason: notice.entry.reason, itemIds: notice.posts.map(({ id }) => id) }
  const { reason, id, storyId, title, author, html } = notice.told
  return { kind: 'post', reason, itemId: id, storyId, title, author, html }
}
