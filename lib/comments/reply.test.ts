import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { postReply } from './reply'

const thread = (storyId: number) => db().thread.findUniqueOrThrow({ where: { storyId } })

describe('postReply', () => {
  it('posts below a story and below a comment, and counts', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    const first = await postReply({ viewer, parentId: storyId, text: 'One *word*.' }, new Date())
    const parentId = 'id' in first ? first.id : 0
    await postReply({ viewer, parentId, text: 'And another.' }, new Date())
    expect(await thread(storyId)).toMatchObject({ commentCount: 2, version: 3 })
    expect(await db().item.findMany({ where: { storyId, kind: 'comment' }, orderBy: { id: 'asc' }, select: { parentId: true, html: true } })).toEqual([
      { parentId: storyId, html: '<p>One <em>word</em>.</p>' },
      { parentId, html: '<p>And another.</p>' },
    ])
  })

  it('posts a form that is sent twenty times at once only once', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    const posted = await Promise.all(Array.from({ length: 20 }, () => postReply({ viewer, parentId: storyId, text: 'Once.' }, new Date())))
    expect(new Set(posted.map((each) => ('id' in each ? each.id : null))).size).toBe(1)
    expect(await thread(storyId)).toMatchObject({ commentCount: 1, version: 2 })
  })

  it('counts every one of twenty different replies at once', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    await Promise.all(Array.from({ length: 20 }, (_, index) => postReply({ viewer, parentId: storyId, text: `Number ${index}` }, new Date())))
    expect(await thread(storyId)).toMatchObject({ commentCount: 20, version: 21 })
  })

  it('refuses with a sentence where there is nothing to reply to, and changes nothing', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    const deleted = await newComment({ authorId: viewer.id, storyId, deletedAt: new Date() })
    const old = await newStory({ authorId: viewer.id, createdAt: minutesAgo(14 * 24 * 60 + 1) })
    for (const parentId of [deleted, old, 2 ** 31 - 1]) {
      expect(await postReply({ viewer, parentId, text: 'Hello?' }, new Date())).toEqual({ refusal: expect.stringMatching(/\.$/) })
    }
    expect(await thread(storyId)).toMatchObject({ commentCount: 0, version: 1 })
  })
  it.each([
    ['deleted', { deletedAt: new Date() }],
    ['dead', { killedAt: new Date(), killedBy: 'flags' as const }],
  ])('refuses a reply to a live comment whose story is %s', async (_what, gone) => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    const parentId = await newComment({ authorId: viewer.id, storyId })
    await db().item.update({ where: { id: storyId }, data: gone })
    expect(await postReply({ viewer, parentId, text: 'Hello?' }, new Date())).toEqual({ refusal: expect.stringMatching(/story.*gone.*\.$/) })
    expect(await thread(storyId)).toMatchObject({ commentCount: 0, version: 1 })
  })

  it('takes a reply to a live comment below one that was deleted', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    const deleted = await newComment({ authorId: viewer.id, storyId, deletedAt: new Date() })
    const parentId = await newComment({ authorId: viewer.id, storyId, parentId: deleted })
    expect(await postReply({ viewer, parentId, text: 'Hello' }, new Date())).toHaveProperty('id')
  })

  it('refuses a reply to a choice of a poll', async () => {
    const viewer = await newViewer()
    const poll = await newStory({ authorId: viewer.id, kind: 'poll' })
    const { id } = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId: viewer.id } })
    expect(await postReply({ viewer, parentId: id, text: 'Hello?' }, new Date())).toEqual({ refusal: expect.stringMatching(/\.$/) })
  })
})
