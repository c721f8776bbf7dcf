import { describe, expect, it } from 'vitest'
import { threadComments } from '@/lib/comments/queries'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { vote } from '@/lib/marks/vote'
import { settings } from '@/lib/settings'
import { itemHead } from '@/lib/stories/item'
import { EVERYONE } from '@/lib/stories/sight'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { deletePost, undeletePost } from './delete'

const thread = (storyId: number) => db().thread.findUniqueOrThrow({ where: { storyId }, select: { commentCount: true, version: true } })

async function ownThread() {
  const viewer = await newViewer()
  const storyId = await newStory({ authorId: viewer.id })
  const id = await reply(viewer, storyId, 'Mine')
  return { viewer, storyId, id }
}

async function reply(viewer: Awaited<ReturnType<typeof newViewer>>, parentId: number, text: string): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, new Date())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

describe('deletePost and undeletePost', () => {
  it('take a comment out of the count and bring it back, each once, however often they are asked', async () => {
    const { viewer, storyId, id } = await ownThread()
    await Promise.all(Array.from({ length: 20 }, () => deletePost(viewer, id, new Date())))
    expect(await thread(storyId)).toEqual({ commentCount: 0, version: 3 })
    await Promise.all(Array.from({ length: 20 }, () => undeletePost(viewer, id, new Date())))
    expect(await thread(storyId)).toEqual({ commentCount: 1, version: 4 })
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({ deletedAt: null, text: 'Mine', score: 1 })
  })

  it('leave a placeholder without name and words where there are replies', async () => {
    const { viewer, storyId, id } = await ownThread()
    const other = await newViewer()
    await reply(other, id, 'An answer')
    await deletePost(viewer, id, new Date())
    const comments = await threadComments({ storyId, rootId: storyId, order: 'best', audience: 'everyone', at: new Date() })
    expect(comments.find((comment) => comment.id === id)).toMatchObject({ gone: 'deleted', author: null, html: '' })
    expect(await thread(storyId)).toMatchObject({ commentCount: 1 })
  })

  it('bring a placeholder back with its name, words and votes', async () => {
    const { viewer, storyId, id } = await ownThread()
    const other = await newViewer()
    await reply(other, id, 'An answer')
    await vote(other, id, 1, new Date())
    const read = () => threadComments({ storyId, rootId: storyId, order: 'oldest', audience: 'everyone', at: new Date() })
    const before = await read()
    await deletePost(viewer, id, new Date())
    expect(await read()).not.toEqual(before)
    await undeletePost(viewer, id, new Date())
    expect(await read()).toEqual(before)
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({ score: 2 })
  })

  it('take a story away and bring it back as it was, each once, however often they are asked', async () => {
    const { viewer, storyId } = await ownThread()
    const before = await itemHead(storyId, EVERYONE)
    await Promise.all(Array.from({ length: 20 }, () => deletePost(viewer, storyId, new Date())))
    expect(await itemHead(storyId, { audience: 'showdead', viewerId: null })).toMatchObject({ gone: 'deleted', title: null, url: null, html: '', author: null, storyTitle: '', threadVersion: 3 })
    await Promise.all(Array.from({ length: 20 }, () => undeletePost(viewer, storyId, new Date())))
    expect(await itemHead(storyId, EVERYONE)).toEqual({ ...before, threadVersion: 4 })
  })

  it('agree with themselves when both are asked at once', async () => {
    const { viewer, storyId, id } = await ownThread()
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? undeletePost : deletePost)(viewer, id, new Date())))
    const { deletedAt } = await db().item.findUniqueOrThrow({ where: { id } })
    expect((await thread(storyId)).commentCount).toBe(deletedAt ? 0 : 1)
  })

  it('change nothing about what is dead, a job or nothing', async () => {
    const { viewer, storyId } = await ownThread()
    const dead = await newComment({ authorId: viewer.id, storyId, killedAt: new Date() })
    const job = await newStory({ authorId: viewer.id, kind: 'job' })
    for (const id of [dead, job, 2 ** 31 - 1]) {
      for (const act of [deletePost, undeletePost]) expect(await act(viewer, id, new Date())).toEqual({ refusal: expect.stringMatching(/\.$/) })
    }
    expect(await thread(storyId)).toEqual({ commentCount: 1, version: 2 })
  })

  it('leave the count alone where a story goes', async () => {
    const { viewer, storyId } = await ownThread()
    await deletePost(viewer, storyId, new Date())
    expect(await thread(storyId)).toEqual({ commentCount: 1, version: 3 })
  })

  it('keep the karma a post brought', async () => {
    const { viewer, id } = await ownThread()
    await db().user.update({ where: { id: viewer.id }, data: { karma: 107 } })
    await deletePost(viewer, id, new Date())
    expect((await db().user.findUniqueOrThrow({ where: { id: viewer.id } })).karma).toBe(107)
  })

  it('are refused to others, and after the window', async () => {
    const { viewer, storyId, id } = await ownThread()
    const late = new Date(Date.now() + settings.edit + 1000)
    for (const act of [deletePost, undeletePost]) {
      expect(await act(await newViewer({ role: 'admin' }), id, new Date())).toEqual({ refusal: expect.stringMatching(/else/) })
      expect(await act(viewer, id, late)).toEqual({ refusal: expect.stringMatching(/120 minutes/) })
    }
    expect(await thread(storyId)).toEqual({ commentCount: 1, version: 2 })
  })
})
