import { describe, expect, it } from 'vitest'
import { viewerOf } from '@/lib/accounts/queries'
import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { decide } from './decide'
import type { Act } from './rules'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { markRead } from '@/lib/inbox/mark-read'
import { inboxPage, WHOLE_INBOX, type Notice } from '@/lib/inbox/queries'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const REASON = 'It breaks the rules.'

/** A story with a branch of three by three people, each with words of their own. */
async function branch() {
  const [author, first, second, third, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id, title: 'Title of the author', createdAt: minutesAgo(9) })
  const post = ({ id }: Viewer, parentId: number, html: string) => newComment({ authorId: id, storyId, parentId, html: `<p>${html}</p>`, createdAt: minutesAgo(8) })
  const top = await post(first, storyId, 'words-of-the-first')
  const middle = await post(second, top, 'words-of-the-second')
  const last = await post(third, middle, 'words-of-the-third')
  await db().thread.update({ where: { storyId }, data: { commentCount: 3 } })
  return { author, first, second, third, moderator, storyId, top, middle, last }
}

async function act(viewer: Viewer, what: Act, itemId: number, all = false): Promise<void> {
  const seen = (await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } }))?.id ?? 0
  expect(await decide(viewer, { act: what, itemId, branch: all, reason: REASON, seen }, new Date())).toBeNull()
}

const inbox = async (viewer: Viewer) => (await inboxPage(viewer, WHOLE_INBOX, new Date())).notices
const actOf = (notice: Notice) => ('entry' in notice ? notice.entry.act : 'message')
const quoted = (notice: Notice | undefined) => (notice && 'posts' in notice ? notice.posts.map(({ excerpt }) => excerpt) : [])

describe('the inbox', () => {
  it.each([
    ['remove', 'restore'],
    ['kill', 'revive'],
    ['lock', 'unlock'],
  ] as const)('tells the author of %s and %s, once each, and nobody else', async (doIt, undoIt) => {
    const { author, first, moderator, storyId, top } = await branch()
    const [itemId, owner, other] = doIt === 'lock' ? [storyId, author, first] : [top, first, author]
    await act(moderator, doIt, itemId)
    await act(moderator, undoIt, itemId)
    expect((await inbox(owner)).map(actOf)).toEqual([undoIt, doIt])
    expect([await inbox(other), await inbox(moderator)]).toEqual([[], []])
    expect(await db().notice.groupBy({ by: ['userId', 'entryId'], _count: true, having: { entryId: { _count: { gt: 1 } } } })).toEqual([])
  })

  it('quotes to each author of a branch their own posts and nobody else’s, when it goes and when it comes back', async () => {
    const { first, second, third, moderator, storyId, top, middle } = await branch()
    await newComment({ authorId: second.id, storyId, html: '<p>elsewhere</p>', createdAt: minutesAgo(7) })
    await act(moderator, 'remove', top, true)
    for (const [viewer, words] of [[first, 'words-of-the-first'], [second, 'words-of-the-second'], [third, 'words-of-the-third']] as const) {
      const [notice, ...others] = await inbox(viewer)
      expect(others).toEqual([])
      expect(quoted(notice)).toEqual([words])
      expect(notice).toMatchObject({ isNew: true, entry: { act: 'remove', reason: REASON, posts: 3 }, posts: [{ mayAsk: true, review: null }] })
    }
    await act(moderator, 'restore', top)
    await newComment({ authorId: second.id, storyId, parentId: middle, html: '<p>later</p>' })
    expect((await inbox(second)).map(quoted)).toEqual([['words-of-the-second'], ['words-of-the-second']])
    expect((await inbox(second))[1]).toMatchObject({ posts: [{ mayAsk: false }], entry: { undoneById: expect.any(Number) } })
  })

  it('tells of what a rule did with the flags by reason, and never by whom', async () => {
    const { first, second, third, storyId, top } = await branch()
    for (const [{ id }, reason] of [[second, 'spam'], [third, 'abuse']] as const) await db().flag.create({ data: { userId: id, itemId: top, reason, note: 'a note', createdAt: minutesAgo(1) } })
    await db().$transaction((tx) => writeEntry(tx, { act: 'mark', by: { rule: 'flags' }, on: { itemId: top, storyId }, reason: 'Flagged by members.', at: new Date() }))
    const notices = await inbox(first)
    expect(notices).toMatchObject([{ entry: { act: 'mark', rule: 'flags', actor: null }, posts: [{ flags: [{ reason: 'spam', count: 1 }, { reason: 'abuse', count: 1 }], mayEdit: true }] }])
    expect(JSON.stringify(notices)).not.toMatch(new RegExp(`${second.name}"|${third.name}"|a note`))
  })

  it('lists with a ban the posts removed with it, under one notice', async () => {
    const { first, moderator, storyId, top } = await branch()
    const own = await newComment({ authorId: first.id, storyId, html: '<p>another</p>' })
    await db().$transaction(async (tx) => {
      const ban = await writeEntry(tx, { act: 'ban', by: moderator, on: { userId: first.id }, reason: REASON, at: new Date() })
      for (const itemId of [top, own]) {
        const removalId = await writeEntry(tx, { act: 'remove', by: moderator, on: { itemId, storyId }, reason: REASON, partOfId: ban, posts: 1, at: new Date() })
        await tx.item.update({ where: { id: itemId }, data: { removalId } })
      }
    })
    const [notice, ...others] = await inbox(first)
    expect(others).toEqual([])
    expect(quoted(notice)).toEqual(['words-of-the-first', 'another'])
    expect(notice).toMatchObject({ entry: { act: 'ban', person: first.name, post: null }, posts: [{ mayAsk: true, total: 2 }, { mayAsk: true }] })
  })

  it('quotes what its author deleted, long texts cut, and nothing of what is purged', async () => {
    const { first, moderator, storyId, top } = await branch()
    await db().item.update({ where: { id: top }, data: { deletedAt: minutesAgo(2), html: `<p>${'word '.repeat(400)}</p>` } })
    await act(moderator, 'remove', top)
    const [notice] = await inbox(first)
    expect(quoted(notice)[0]).toHaveLength(501)
    expect(notice).toMatchObject({ posts: [{ mayAsk: false }] })
    await db().$transaction((tx) => writeEntry(tx, { act: 'purge', by: moderator, on: { itemId: top, storyId }, reason: 'The law.', at: new Date() }))
    await db().item.update({ where: { id: top }, data: { purgedAt: new Date(), authorId: null, html: '', text: '' } })
    expect((await inbox(first)).map(quoted)).toEqual([[], []])
  })

  it('is paged by key, and counts what is new until it is marked as read', async () => {
    const { first, moderator, top } = await branch()
    for (let times = 0; times < 16; times++) for (const each of ['remove', 'restore'] as const) await act(moderator, each, top)
    const page = await inboxPage(first, WHOLE_INBOX, new Date())
    const rest = await inboxPage(first, { before: page.next, only: null }, new Date())
    expect([page.notices.length, rest.notices.length, rest.next]).toEqual([30, 2, null])
    const cookie = await sessionCookie({ userId: first.id, epoch: 0 })
    const unread = async () => (await viewerOf({ cookies: `${cookie.name}=${cookie.value}`, nonce: '', address: '/' }))?.unread
    expect(await unread()).toBe(32)
    await markRead(moderator, { upTo: page.notices[0]?.id ?? 0 }, new Date())
    await markRead(first, { upTo: page.notices[10]?.id ?? 0 }, new Date())
    expect(await unread()).toBe(10)
  })
})
