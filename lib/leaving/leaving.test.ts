import { describe, expect, it } from 'vitest'
import { createAccount } from '@/lib/accounts/create-account'
import { hashPassword } from '@/lib/accounts/passwords'
import { profileOf } from '@/lib/accounts/queries'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { flag } from '@/lib/flags/flag'
import { FORMER_MEMBER } from '@/lib/former-member'
import { refreshCases } from '@/lib/log/refresh-cases'
import { vote } from '@/lib/marks/vote'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'
import { comeBack } from './come-back'
import { finishDepartures } from './finish'
import { leave, type Fate } from './leave'
import { GOES, STAYS } from './traces'

const PASSWORD = 'a password of mine'
const made = hashPassword(PASSWORD)

async function newLeaver(role: 'member' | 'admin' = 'member') {
  const viewer = await newViewer({ role })
  await db().user.update({ where: { id: viewer.id }, data: { passwordHash: await made } })
  return viewer
}

type Leaver = Awaited<ReturnType<typeof newLeaver>>

const goAway = (viewer: Leaver, posts: Fate, at = new Date()) => leave(viewer, { password: PASSWORD, posts }, at)
const over = (at = new Date()) => new Date(at.getTime() + settings.comeBack)

async function finishAll(at: Date): Promise<void> {
  while ((await finishDepartures(at)) > 0);
}

const thread = (storyId: number) => db().thread.findUniqueOrThrow({ where: { storyId } })
const userOf = (id: number) => db().user.findUniqueOrThrow({ where: { id } })

/** A word in all that is about somebody. */
const traceOf = ({ id }: Leaver) => `trace${id}`

/** Somebody with a row in every table that names people, each with a word of its own in all that can hold one. */
async function newRegular() {
  const [viewer, other, moderator] = [await newLeaver(), await newViewer(), await newViewer({ role: 'moderator' })]
  const userId = viewer.id
  const at = new Date()
  const word = (name: string) => `${traceOf(viewer)}-${name}`
  await db().user.update({ where: { id: userId }, data: { about: word('about'), aboutHtml: word('about'), topColour: 'abcdef', theme: 'dark' } })
  const storyId = await newStory({ authorId: other.id })
  const ownStory = await newStory({ authorId: userId, title: `kept ${traceOf(viewer)} title` })
  const answer = await replyTo(viewer, storyId, `kept ${traceOf(viewer)} words`)
  const removed = await replyTo(viewer, storyId, 'removed words')
  const deleted = await newComment({ authorId: userId, storyId, text: word('deleted'), html: word('deleted'), deletedAt: new Date(at.getTime() - 60_000) })
  await db().revision.createMany({ data: [{ itemId: deleted, editorId: userId, text: word('revision') }, { itemId: answer, editorId: userId, text: `kept ${word('revision')}` }] })
  await vote(viewer, storyId, 1, at)
  await flag(viewer, { itemId: await replyTo(other, ownStory, 'Flagged.'), reason: 'spam', note: word('flag') }, at)
  await decideNow(moderator, 'remove', removed)
  const { id: entryId } = await db().moderationEntry.findFirstOrThrow({ where: { itemId: removed } })
  await db().review.create({ data: { entryId, itemId: removed, userId, text: word('review') } })
  await refreshCases(db(), [removed], at)
  const mark = { userId, itemId: storyId }
  await db().favourite.create({ data: mark })
  await db().hidden.create({ data: mark })
  await db().collapsed.create({ data: { userId, itemId: answer, storyId } })
  await db().visit.create({ data: { userId, storyId, since: at, seenAt: at } })
  await db().leftOut.createMany({ data: [{ userId, words: word('left-out') }, { userId: other.id, personId: userId }] })
  await db().followed.createMany({ data: [{ userId, site: `${word('site')}.example` }, { userId: other.id, personId: userId }] })
  await db().privateNote.createMany({ data: [{ userId, personId: other.id, text: word('note'), label: 'label' }, { userId: other.id, personId: userId, text: word('noted'), label: 'label' }] })
  await db().mutedThread.create({ data: { userId, storyId } })
  const written = { text: word('mail'), html: word('mail') }
  await db().message.create({ data: { personId: userId, authorId: userId, ...written } })
  const { id: lastMessageId } = await db().message.create({ data: { personId: userId, authorId: moderator.id, ...written } })
  await db().conversation.create({ data: { personId: userId, lastMessageId, waiting: false } })
  await db().notice.create({ data: { userId, messageId: lastMessageId } })
  await db().personNote.create({ data: { personId: userId, authorId: moderator.id, text: word('person-note') } })
  await db().emailAddress.create({ data: { userId, address: `${word('address')}@example.org`, rhythm: 'daily', askedAt: at, asksSince: at, since: at, bouncedAt: at, bounce: word('bounce') } })
  await db().pushEndpoint.create({ data: { userId, endpoint: `https://push.example/${word('endpoint')}/${userId}`, p256dh: 'x', auth: 'y' } })
  await db().token.create({ data: { userId, name: word('token'), scopes: ['read'], hash: Buffer.alloc(32, userId), sessionEpoch: 0, createdAt: at } })
  await db().sighting.create({ data: { userId, network: word('network'), device: word('device'), seenAt: at } })
  return { viewer, storyId, ownStory, answer, removed, deleted }
}

/** Everything in the database in which a word occurs. */
async function tracesOf(word: string): Promise<string[]> {
  const all = Object.entries(await snapshot()).concat([['moderation_log', await db().moderationEntry.findMany()], ['notices', await db().notice.findMany()]])
  const whole = new RegExp(`\\b${word}\\b`, 'i')
  return all.flatMap(([table, rows]) => rows.map((row) => JSON.stringify(row)).filter((row) => whole.test(row)).map((row) => `${table}: ${row}`))
}

describe('who leaves', () => {
  it('is known of every table that names people whether that goes or stays', async () => {
    const naming = await db().$queryRaw<{ column: string }[]>`
      select conrelid::regclass || '.' || attname as "column" from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey) where contype = 'f' and confrelid = 'users'::regclass`
    const goes = Object.entries(GOES).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
    expect([...goes, ...Object.keys(STAYS)].sort()).toEqual(naming.map(({ column }) => column).sort())
  })

  it.each(['keep', 'withdraw'] as const)('comes back (%s), and every row of every table is as it was, but for what was to be sent', async (posts) => {
    const { viewer, answer, storyId } = await newRegular()
    const before = await snapshot()
    const seen = await thread(storyId)
    expect(await Promise.all([goAway(viewer, posts), goAway(viewer, posts)])).toEqual([null, null])
    expect(await userOf(viewer.id)).toMatchObject({ name: FORMER_MEMBER, sessionEpoch: 1, feedEpoch: 1 })
    for (const name of [viewer.name, FORMER_MEMBER]) expect(await profileOf(name)).toBeNull()
    expect((await db().item.findUniqueOrThrow({ where: { id: answer } })).live).toBe(posts === 'keep')
    const between = await thread(storyId)
    expect([seen.commentCount - between.commentCount, between.version > seen.version]).toEqual([posts === 'keep' ? 0 : 1, true])
    expect(await comeBack(viewer.name, 'not it', new Date())).toMatch(/Nobody who left/)
    expect(await comeBack(viewer.name.toUpperCase(), PASSWORD, new Date())).toBeNull()
    expect(await finishDepartures(over())).toBe(0)
    const feedEpochs = (rows: unknown[] | undefined) => (rows as Record<string, unknown>[]).map(({ feed_epoch: _, ...row }) => row)
    const after = await snapshot()
    expect({ ...after, users: feedEpochs(after.users), outbox: [] }).toEqual({ ...before, users: feedEpochs(before.users), outbox: [] })
  })

  it.each(['keep', 'withdraw'] as const)('is in no table any more when their time is over (%s), and what stays has its place', async (posts) => {
    const { viewer, storyId, ownStory, answer, removed, deleted } = await newRegular()
    const score = (await db().item.findUniqueOrThrow({ where: { id: storyId } })).score
    const at = new Date()
    expect(await goAway(viewer, posts, at)).toBeNull()
    expect((await tracesOf(viewer.name)).map((trace) => trace.split(':')[0])).toEqual(['departures'])
    expect(await finishDepartures(new Date(over(at).getTime() - 1000))).toBe(0)
    expect((await Promise.all([finishDepartures(over(at)), finishDepartures(over(at)), finishDepartures(over(at))])).reduce((sum, count) => sum + count)).toBe(1)
    expect(await tracesOf(viewer.name)).toEqual([])
    const kept = posts === 'keep' ? ['items', 'items', 'revisions', 'search_documents', 'search_documents'] : []
    expect((await tracesOf(traceOf(viewer))).map((trace) => trace.split(':')[0])).toEqual(kept)
    const authors = await db().item.findMany({ where: { id: { in: [ownStory, answer, removed, deleted] } }, orderBy: { id: 'asc' }, select: { id: true, authorId: true, live: true } })
    expect(authors.filter(({ authorId }) => authorId === null).map(({ id }) => id)).toEqual(posts === 'keep' ? [deleted] : [ownStory, answer, removed, deleted])
    expect((await db().item.findUniqueOrThrow({ where: { id: storyId } })).score).toBe(score)
    expect(await userOf(viewer.id)).toMatchObject({ name: FORMER_MEMBER, passwordHash: null, about: '', aboutHtml: '', topColour: null, theme: 'system' })
    expect(await comeBack(viewer.name, PASSWORD, new Date())).toMatch(/Nobody who left/)
  })

  it('leaves a name that nobody else can take, before and after their time is over', async () => {
    const viewer = await newLeaver()
    const at = new Date()
    await goAway(viewer, 'keep', at)
    const account = { name: viewer.name.toUpperCase(), password: 'another password' }
    expect(await createAccount(account)).toBeNull()
    await finishAll(over(at))
    expect(await createAccount(account)).toBeNull()
    await expect(db().user.create({ data: { name: viewer.name } })).rejects.toThrow()
    await expect(db().user.create({ data: { name: FORMER_MEMBER } })).rejects.toThrow()
  })

  it('posts nothing any more, not even with a form that is on its way', async () => {
    const viewer = await newLeaver()
    const storyId = await newStory({ authorId: (await newViewer()).id })
    await goAway(viewer, 'withdraw')
    expect(await postReply({ viewer, parentId: storyId, text: 'One more.' }, new Date())).toEqual({ refusal: 'Your account is not there any more.' })
  })

  it('takes along what they posted in the very moment', async () => {
    const viewer = await newLeaver()
    const storyId = await newStory({ authorId: (await newViewer()).id })
    const at = new Date()
    await goAway(viewer, 'withdraw', at)
    const late = await newComment({ authorId: viewer.id, storyId, text: 'One more.' })
    await db().thread.update({ where: { storyId }, data: { commentCount: 1 } })
    await finishAll(over(at))
    expect(await db().item.findUniqueOrThrow({ where: { id: late } })).toMatchObject({ authorId: null, text: '', live: false })
    expect((await thread(storyId)).commentCount).toBe(0)
  })

  it('types their own password', async () => {
    const viewer = await newLeaver()
    expect(await leave(viewer, { password: 'not it', posts: 'keep' }, new Date())).toMatch(/not your password/)
    expect((await userOf(viewer.id)).leftAt).toBeNull()
  })

  it('is not the last who can look after the forum, of two at once neither', async () => {
    const [one, two] = [await newLeaver('admin'), await newLeaver('admin')]
    const refusals = await Promise.all([goAway(one, 'keep'), goAway(two, 'withdraw')])
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
    expect(refusals.find((refusal) => refusal !== null)).toMatch(/Nobody else is an admin/)
    const left = refusals[0] === null ? one : two
    await comeBack(left.name, PASSWORD, new Date())
    expect((await userOf(left.id)).role).toBe('member')
  })
})
