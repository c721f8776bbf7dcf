import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { leaveOut } from '@/lib/reading/leave-out'
import { minutesAgo, newComment, newMember, newStory, newViewer } from '@/lib/testing/cast'
import { collapse, expand, hide } from './mark'
import { listMarks, readerOf, readIn } from './queries'
import { recordVisit } from './visit'

let viewer: Viewer
beforeEach(async () => void (viewer = await newViewer()))

const site = { host: 'example.org', path: '', subdomains: true }

describe('a muted person', () => {
  const look = async ({ id }: Viewer, itemId: number) => {
    const { name, value } = await sessionCookie({ userId: id, epoch: 0 })
    return (await readerOf({ cookies: `${name}=${value}`, nonce: '', address: '/' }, itemId))?.marks
  }

  it('has their comments folded in threads, whatever was opened and folded by hand', async () => {
    const [author, muted] = [await newMember(), await newMember()]
    const [storyId, elsewhere] = [await newStory({ authorId: author }), await newStory({ authorId: author })]
    const said = await newComment({ authorId: muted, storyId })
    const answer = await newComment({ authorId: muted, storyId, parentId: said })
    const other = await newComment({ authorId: author, storyId })
    await newComment({ authorId: muted, storyId: elsewhere })
    expect((await look(viewer, storyId))?.muted).toEqual([])
    await leaveOut(viewer, { personId: muted })
    expect((await look(viewer, storyId))?.muted.toSorted((a, b) => a - b)).toEqual([said, answer])
    await expand(viewer.id, said)
    for (const id of [said, other]) await collapse(viewer.id, id)
    const marks = await look(viewer, storyId)
    expect([marks?.muted.length, marks?.collapsed]).toEqual([2, [other]])
    expect((await look(await newViewer(), storyId))?.muted).toEqual([])
  })
})

describe('what was read', () => {
  it('is left out only by who wants that, and only while nothing is new', async () => {
    const author = await newMember()
    const [read, discussed, unread] = [await newStory({ authorId: author }), await newStory({ authorId: author }), await newStory({ authorId: author })]
    for (const id of [read, discussed]) await recordVisit(viewer, id, minutesAgo(30))
    const marks = () => listMarks(viewer.id, [read, discussed, unread])
    expect(readIn(await marks())).toEqual([])
    await db().user.update({ where: { id: viewer.id }, data: { leaveOutRead: true } })
    expect(readIn(await marks()).toSorted()).toEqual([read, discussed])
    await newComment({ authorId: author, storyId: discussed, createdAt: minutesAgo(10) })
    await db().thread.update({ where: { storyId: discussed }, data: { lastCommentAt: minutesAgo(10) } })
    expect(readIn(await marks())).toEqual([read])
    await hide(viewer.id, unread)
    await leaveOut(viewer, site)
    expect(await marks()).toMatchObject({ hidden: [unread], filters: { sites: [site], words: [], people: [] } })
  })
})
