import { describe, expect, it } from 'vitest'
import { threadComments } from '@/lib/comments/queries'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { newStory, newViewer } from '@/lib/testing/cast'
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
