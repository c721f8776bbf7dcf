import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { newFilter } from '@/lib/testing/filters'
import { announcedComments, commentsSince } from './announced'
import { listenForComments } from './announcements'
import { releaseDelayed } from './release'
import { postReply } from './reply'

const heard: number[] = []
let opened = 0
let stop: () => Promise<void>

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    const onOpen = () => {
      opened++
      resolve()
    }
    stop = listenForComments({ onComment: ({ id }) => heard.push(id), onOpen })
  })
})
beforeEach(() => void heard.splice(0))
afterAll(() => stop())

it('tells of a comment when everybody may read it, and not before', async () => {
  const [author, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id })
  await newFilter(moderator, { pattern: 'magic pills', effect: 'hold' })
  const held = await postReply({ viewer: author, parentId: storyId, text: 'Buy magic pills.' }, new Date())
  const heldId = 'id' in held ? held.id : 0
  await newComment({ authorId: author.id, storyId, killedAt: new Date() })
  const open = await replyTo(author, storyId, 'And an answer.')
  await expect.poll(() => heard).toEqual([open])
  expect(await announcedComments([heldId, open])).toEqual([{ comment: [open, storyId, storyId], authorId: author.id }])
  expect(await decideNow(moderator, 'revive', heldId)).toBeNull()
  await expect.poll(() => heard).toEqual([open, heldId])
  await db().user.update({ where: { id: author.id }, data: { delay: 1 } })
  const delayed = await replyTo(author, storyId, 'On second thought.')
  const after = await replyTo(moderator, storyId, 'Meanwhile.')
  await releaseDelayed(new Date(Date.now() + 60_000))
  await expect.poll(() => heard).toEqual([open, heldId, after, delayed])
})

it('tells of a comment that is restored, and of none that is old, as those of an import are', async () => {
  const [author, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id })
  const comment = await replyTo(author, storyId, 'Rude.')
  await decideNow(moderator, 'remove', comment)
  await newComment({ authorId: author.id, storyId, createdAt: minutesAgo(25 * 60) })
  await decideNow(moderator, 'restore', comment)
  await expect.poll(() => heard).toEqual([comment, comment])
})

it('listens on over a new connection when the old one was lost, and says so', async () => {
  const before = opened
  const lost = await db().$queryRaw<{ ended: boolean }[]>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and query = 'listen comments'`
  expect(lost).toEqual([{ ended: true }])
  await expect.poll(() => opened, { timeout: 5000 }).toBe(before + 1)
  const author = await newViewer()
  const comment = await replyTo(author, await newStory({ authorId: author.id }), 'Still there?')
  await expect.poll(() => heard).toEqual([comment])
})

it('finds what was missed: the comments of other people after the last one known, in a story or anywhere', async () => {
  const [author, other] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  const elsewhere = await newStory({ authorId: author.id })
  const known = await replyTo(other, storyId, 'Known.')
  const own = await replyTo(author, storyId, 'My own.')
  const missed = await replyTo(other, own, 'Missed.')
  await newComment({ authorId: other.id, storyId, killedAt: new Date() })
  const there = await replyTo(other, elsewhere, 'Missed, too.')
  const since = { after: known, viewerId: author.id }
  const [here, anywhere, nobody, nothing] = await Promise.all([
    commentsSince({ ...since, storyId }),
    commentsSince({ ...since, storyId: null }),
    commentsSince({ ...since, viewerId: null, storyId }),
    commentsSince({ ...since, after: null, storyId: null }),
  ])
  expect(here?.comments).toEqual([[missed, own, storyId]])
  expect(anywhere?.comments).toEqual([[there, elsewhere, elsewhere], [missed, own, storyId]])
  expect(nobody?.comments).toEqual([[missed, own, storyId], [own, storyId, storyId]])
  expect(nothing).toEqual({ latest: there, comments: [] })
})
