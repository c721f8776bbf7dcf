import { expect, it } from 'vitest'
import { editPost } from '@/lib/authoring/edit'
import { threadComments } from '@/lib/comments/queries'
import { db } from '@/lib/db'
import { flag } from '@/lib/flags/flag'
import { collapse, favourite, hide } from '@/lib/marks/mark'
import { vote } from '@/lib/marks/vote'
import { itemHead } from '@/lib/stories/item'
import { newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'

const SECRET = 'marker-of-the-purged'

it('a purge takes away a comment with its history, its votes and its author, for everybody, and leaves what answers it', async () => {
  const [author, reader, moderator, admin] = [await newViewer(), await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'admin' })]
  const storyId = await newStory({ authorId: reader.id })
  const id = await replyTo(author, storyId, `${SECRET} one`)
  await editPost(author, { id, edits: 0, title: null, text: `${SECRET} two` }, new Date())
  const answer = await replyTo(reader, id, 'An answer')
  await vote(reader, id, 1, new Date())
  await flag(reader, { itemId: id, reason: 'other', note: SECRET }, new Date())
  await favourite(reader.id, id)
  await collapse(reader.id, id)

  expect(await decideNow(moderator, 'purge', id, { confirm: String(id) })).toMatch(/Only an admin/)
  expect(await decideNow(admin, 'purge', id, { confirm: '1' })).toContain(String(id))
  expect(await decideNow(admin, 'purge', id, { confirm: String(id) })).toBeNull()

  expect(JSON.stringify(await snapshot())).not.toContain(SECRET)
  expect(JSON.stringify(await db().moderationEntry.findMany())).not.toContain(SECRET)
  expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({ authorId: null, text: '', html: '', score: 1, edits: 1 })
  expect((await db().user.findUniqueOrThrow({ where: { id: author.id } })).karma).toBe(100)
  expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(1)
  const given = { where: { itemId: id } }
  expect(await Promise.all([db().vote.count(given), db().flag.count(given), db().favourite.count(given), db().collapsed.count(given)])).toEqual([0, 0, 0, 0])
  for (const audience of ['everyone', 'showdead', 'moderator'] as const) {
    const comments = await threadComments({ storyId, rootId: storyId, order: 'oldest', audience, at: new Date() })
    expect(comments).toMatchObject([{ id, gone: 'purged', author: null, html: '' }, { id: answer, gone: null }])
    expect(await itemHead(id, { audience, viewerId: author.id })).toMatchObject({ gone: 'purged', author: null, removal: null })
  }
  expect(await db().notice.count({ where: { userId: author.id, entry: { act: 'purge' } } })).toBe(1)
  for (const act of ['restore', 'kill', 'purge'] as const) expect(await decideNow(admin, act, id, { confirm: String(id) })).toMatch(/purged/)
})

it('a purged poll takes its choices along, and one that was removed keeps the karma it gave back', async () => {
  const [author, reader, admin] = [await newViewer(), await newViewer(), await newViewer({ role: 'admin' })]
  const poll = await newStory({ authorId: author.id, kind: 'poll', title: SECRET, url: null })
  const { id: option } = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, authorId: author.id, position: 0, text: SECRET, html: SECRET }, select: { id: true } })
  for (const id of [poll, option]) await vote(reader, id, 1, new Date())
  await hide(reader.id, poll)
  await decideNow(admin, 'remove', poll)
  expect(await decideNow(admin, 'purge', poll, { confirm: String(poll) })).toBeNull()
  expect(JSON.stringify(await snapshot())).not.toContain(SECRET)
  expect((await db().user.findUniqueOrThrow({ where: { id: author.id } })).karma).toBe(100)
  expect(await itemHead(poll, { audience: 'moderator', viewerId: admin.id })).toMatchObject({ gone: 'purged', title: null, options: [] })
  expect(await db().vote.count({ where: { itemId: { in: [poll, option] } } })).toBe(0)
})
