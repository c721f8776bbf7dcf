import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { deletePost, undeletePost } from '@/lib/authoring/delete'
import { editPost } from '@/lib/authoring/edit'
import { releaseDelayed } from '@/lib/comments/release'
import { postReply } from '@/lib/comments/reply'
import { minutesUntilSeen } from '@/lib/comments/rules'
import { db } from '@/lib/db'
import { decide } from '@/lib/moderation/decide'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'

let author: Viewer
let storyId: number
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const item = (id: number) => db().item.findUniqueOrThrow({ where: { id } })
const thread = (id = storyId) => db().thread.findUniqueOrThrow({ where: { storyId: id } })

async function write(text = 'Wait for it.', parentId = storyId, viewer = author): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, now)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

beforeEach(async () => {
  await releaseDelayed(later(60))
  author = await newViewer()
  await db().user.update({ where: { id: author.id }, data: { delay: 5 } })
  storyId = await newStory({ authorId: author.id })
})

describe('a comment of who delays what they write', () => {
  it('is not live and not counted before its time, and then is, with the time it was written', async () => {
    const id = await write()
    expect(await item(id)).toMatchObject({ live: false, delayedUntil: later(5) })
    expect(await thread()).toMatchObject({ commentCount: 0, lastCommentAt: null, version: 2 })
    expect(await releaseDelayed(later(4))).toBe(0)
    expect(await item(id)).toMatchObject({ live: false })
    expect(await releaseDelayed(later(5))).toBe(1)
    expect(await item(id)).toMatchObject({ live: true, delayedUntil: null, createdAt: now })
    expect(await thread()).toMatchObject({ commentCount: 1, lastCommentAt: later(5), version: 3 })
  })

  it('is released once, however many release at once', async () => {
    const stories = await Promise.all(Array.from({ length: 3 }, () => newStory({ authorId: author.id })))
    for (const id of stories) await Promise.all([write('One.', id), write('Two.', id)])
    const released = await Promise.all(Array.from({ length: 20 }, () => releaseDelayed(later(6))))
    const rest = await releaseDelayed(later(6))
    expect([...released, rest].reduce((sum, count) => sum + count, 0)).toBe(6)
    for (const id of stories) expect((await thread(id)).commentCount).toBe(2)
  })

  it('takes no answer before, from its author or anybody else', async () => {
    const id = await write()
    expect(await postReply({ viewer: author, parentId: id, text: 'And another thing.' }, now)).toEqual({ refusal: expect.stringMatching(/delayed by its author/) })
    expect(await postReply({ viewer: await newViewer(), parentId: id, text: 'First!' }, now)).toEqual({ refusal: expect.stringMatching(/deleted meanwhile/) })
  })

  it('can be edited, deleted and brought back before, and counts for what it is then', async () => {
    const [kept = 0, dropped = 0] = [await write('Kept.'), await write('Dropped.')]
    expect(await editPost(author, { id: kept, edits: 0, title: null, text: 'Kept, and said better.' }, later(1))).toHaveProperty('storyId')
    for (const id of [kept, dropped]) await deletePost(author, id, later(1))
    await undeletePost(author, kept, later(2))
    expect(await thread()).toMatchObject({ commentCount: 0 })
    expect(await releaseDelayed(later(5))).toBe(1)
    expect(await item(kept)).toMatchObject({ live: true, text: 'Kept, and said better.' })
    expect(await item(dropped)).toMatchObject({ live: false })
    expect(await thread()).toMatchObject({ commentCount: 1 })
  })

  it('does not exist for moderators, but goes and comes back with the branch it stands in', async () => {
    const moderator = await newViewer({ role: 'moderator' })
    const top = await newComment({ authorId: (await newViewer()).id, storyId, createdAt: minutesAgo(1) })
    await db().thread.update({ where: { storyId }, data: { commentCount: 1 } })
    const id = await write('Below.', top)
    const act = (itemId: number, what: 'remove' | 'restore', seen: number) => decide(moderator, { itemId, act: what, branch: true, reason: 'Because.', seen }, later(1))
    expect(await act(id, 'remove', 0)).toMatch(/no such post/)
    expect(await act(top, 'remove', 0)).toBeNull()
    expect(await releaseDelayed(later(5))).toBe(0)
    expect(await thread()).toMatchObject({ commentCount: 0 })
    const { removalId } = await item(id)
    expect(await act(top, 'restore', removalId ?? 0)).toBeNull()
    expect(await thread()).toMatchObject({ commentCount: 2 })
  })
})

it('says whole minutes, and not none before the release', () => {
  expect([0, 1, 60_000, 60_001, 600_000].map((left) => minutesUntilSeen(new Date(now.getTime() + left), now))).toEqual([1, 1, 1, 2, 10])
})
