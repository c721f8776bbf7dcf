import { describe, expect, it } from 'vitest'
import { viewerOf } from '@/lib/accounts/queries'
import { isInForce, mayNotAct, type Viewer } from '@/lib/accounts/rules'
import { sessionCookie } from '@/lib/accounts/session'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { logEntry } from '@/lib/log/queries'
import { vote } from '@/lib/marks/vote'
import { decide } from '@/lib/moderation/decide'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { snapshot } from '@/lib/testing/snapshot'
import { takeMeasure, type WantedMeasure } from './measure'
import { addNote } from './note'
import type { Measure } from './rules'

const REASON = 'They break the rules.'
const DAY = 24 * 60 * 60 * 1000
const latest = async (userId: number) => (await db().moderationEntry.findFirst({ where: { userId }, orderBy: { id: 'desc' } }))?.id ?? 0
const WORDS = { reason: REASON, until: null, postsSince: null, postsReason: 'It broke the rules.' }

async function take(viewer: Viewer, act: Measure, { id }: Viewer, given: Partial<WantedMeasure> = {}, at = new Date()) {
  return takeMeasure(viewer, { ...WORDS, userId: id, act, seen: await latest(id), ...given }, at)
}

/** Signs somebody in, and looks them up again with the same cookie. */
async function session({ id }: Viewer) {
  const { sessionEpoch } = await db().user.findUniqueOrThrow({ where: { id } })
  const { name, value } = await sessionCookie({ userId: id, epoch: sessionEpoch })
  return () => viewerOf({ cookies: `${name}=${value}`, nonce: '', address: '/' })
}

/** An author's story with a comment of theirs and an answer to it, in a thread of somebody else too; each voted up once. */
async function author() {
  const [person, other, voter] = [await newViewer(), await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: person.id })
  const elsewhere = await newStory({ authorId: other.id })
  const reply = async (viewer: Viewer, parentId: number) => {
    const posted = await postReply({ viewer, parentId, text: `words ${Math.random()}` }, new Date())
    if ('refusal' in posted) throw new Error(posted.refusal)
    return posted.id
  }
  const [comment, far] = [await reply(person, storyId), await reply(person, elsewhere)]
  const answer = await reply(other, comment)
  for (const id of [storyId, comment, far, answer]) await vote(voter, id, 1, new Date())
  return { person, other, storyId, elsewhere, comment, far, answer }
}

const removals = async (ids: number[]) => (await db().item.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })).map(({ removalId }) => removalId !== null)
const karma = async ({ id }: Viewer) => (await db().user.findUniqueOrThrow({ where: { id } })).karma

describe('a measure', () => {
  it.each([
    ['warn', 'withdraw', {}],
    ['silence', 'unsilence', { until: new Date(Date.now() + DAY) }],
    ['ban', 'unban', { until: new Date(Date.now() + DAY) }],
    ['ban', 'unban', { until: null, postsSince: new Date(0) }],
  ] as const)('to %s, undone by %s, leaves everything as it was', async (doIt, undoIt, given) => {
    const { person } = await author()
    const moderator = await newViewer({ role: 'moderator' })
    const before = await snapshot()
    expect(await take(moderator, doIt, person, given)).toEqual({ name: person.name })
    if (doIt !== 'warn') expect(await snapshot()).not.toEqual(before)
    expect(await take(moderator, undoIt, person)).toEqual({ name: person.name })
    expect(await snapshot()).toEqual(before)
    const entries = await db().moderationEntry.findMany({ where: { userId: person.id }, orderBy: { id: 'asc' }, include: { notices: true } })
    expect(entries).toMatchObject([{ act: doIt, reason: REASON, posts: 0 }, { act: undoIt, undoesId: entries[0]?.id }])
    expect(entries.map(({ notices }) => notices.map(({ userId }) => userId))).toEqual([[person.id], [person.id]])
  })

  it('that came after one that has ended leaves that one behind when it is undone', async () => {
    const [person, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
    for (const [act, undo] of [['ban', 'unban'], ['silence', 'unsilence']] as const) {
      await take(moderator, act, person, { until: minutesAgo(1) }, minutesAgo(60))
      const before = await snapshot()
      await take(moderator, act, person)
      await take(moderator, undo, person)
      expect(await snapshot()).toEqual(before)
    }
  })

  it('comes once: of two moderators at the same time one decides, and the other is told', async () => {
    const { person, storyId, comment, far } = await author()
    const moderators = [await newViewer({ role: 'moderator' }), await newViewer({ role: 'moderator' })]
    const measured = await Promise.all(moderators.map((each) => take(each, 'ban', person, { postsSince: new Date(0), seen: 0 })))
    const refused = measured.flatMap((each) => ('refusal' in each ? each.refusal : []))
    expect(refused).toEqual([expect.stringMatching(/^Another decision came first, by member\d+: They break the rules\. Nothing was changed/)])
    expect(await db().moderationEntry.count({ where: { userId: person.id } })).toBe(1)
    expect([await removals([storyId, comment, far]), await karma(person)]).toEqual([[true, true, true], 100])
  })

  it('is not for members, on oneself, of moderators on moderators or admins, or twice', async () => {
    const [member, moderator, admin] = [await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'admin' })]
    const refusal = async (...given: Parameters<typeof take>) => ('refusal' in (await take(...given)) ? 'refused' : 'done')
    for (const measure of ['warn', 'silence', 'ban'] as const) {
      expect(await take(member, measure, await newViewer())).toEqual({ refusal: 'Only moderators of this forum may do that.' })
      expect(await take(moderator, measure, moderator)).toEqual({ refusal: 'This is you: others decide about you.' })
      expect(await take(moderator, measure, admin)).toEqual({ refusal: 'This is an admin: only admins decide about those.' })
      expect(await take(moderator, measure, await newViewer({ role: 'moderator' }))).toEqual({ refusal: 'This is a moderator: only admins decide about those.' })
      expect(await refusal(admin, measure, moderator)).toBe('done')
    }
    expect(await refusal(admin, 'ban', moderator)).toBe('refused')
    for (const undo of ['withdraw', 'unsilence', 'unban'] as const) expect([undo, await refusal(admin, undo, await newViewer())]).toEqual([undo, 'refused'])
    await take(moderator, 'ban', member)
    expect(await refusal(admin, 'unban', member)).toBe('done')
    expect(await takeMeasure(admin, { ...WORDS, userId: 2 ** 31 - 1, act: 'warn', seen: 0 }, new Date())).toEqual({ refusal: 'There is no such person.' })
  })

  it('to ban ends the session at once; after signing in again they read, and write to moderators alone, until it ends by itself', async () => {
    const [person, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
    const visit = await session(person)
    expect(await visit()).toMatchObject({ id: person.id, ban: null })
    const at = new Date()
    const until = new Date(at.getTime() + DAY)
    await take(moderator, 'ban', person, { until }, at)
    expect(await visit()).toBeNull()
    const again = await (await session(person))()
    if (!again) throw new Error('Nobody is signed in.')
    const entryId = await latest(person.id)
    expect(mayNotAct(again, { posts: false, whileBanned: false }, at)).toBe(`You are banned until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC: /moderation/log/${entryId} says why. You can read, and write to the moderators at /inbox.`)
    expect(mayNotAct(again, { posts: false, whileBanned: true }, at)).toBeNull()
    expect(mayNotAct(again, { posts: true, whileBanned: false }, until)).toBeNull()
    expect(await logEntry(null, entryId)).toMatchObject({ act: 'ban', person: person.name, until: until.toISOString(), posts: 0 })
  })

  it('to silence ends no session and no act but posting', async () => {
    const [person, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
    const visit = await session(person)
    await take(moderator, 'silence', person, { until: new Date(Date.now() + DAY) })
    const viewer = await visit()
    expect(viewer?.silence && isInForce(viewer.silence, new Date())).toBe(true)
    if (viewer) expect(mayNotAct(viewer, { posts: false, whileBanned: false }, new Date())).toBeNull()
    if (viewer) expect(mayNotAct(viewer, { posts: true, whileBanned: false }, new Date())).toMatch(/^You may not post until /)
  })
})

describe('a ban that removes posts', () => {
  it('takes what is as young as that, each under an entry that does not tell of the others, and nobody else’s', async () => {
    const { person, storyId, comment, far, answer } = await author()
    const moderator = await newViewer({ role: 'moderator' })
    const old = await newComment({ authorId: person.id, storyId, createdAt: new Date(Date.now() - 8 * DAY) })
    const before = await removals([storyId, comment, far, answer, old])
    await take(moderator, 'ban', person, { postsSince: new Date(Date.now() - 7 * DAY) })
    expect([before.includes(true), await removals([storyId, comment, far, answer, old])]).toEqual([false, [true, true, true, false, false]])
    const parts = await db().moderationEntry.findMany({ where: { partOfId: await latest(person.id) }, orderBy: { itemId: 'asc' }, include: { notices: true } })
    expect(parts).toMatchObject([storyId, comment, far].map((itemId) => ({ itemId, act: 'remove', posts: 1, reason: WORDS.postsReason, notices: [] })))
    for (const { id } of parts) {
      const shown = JSON.stringify(await logEntry(null, id))
      expect(shown).not.toContain(REASON)
      expect(shown).not.toContain(person.name)
    }
  })

  it('leaves what others removed, and what was restored since, out of its undoing', async () => {
    const { person, storyId, comment, far } = await author()
    const moderator = await newViewer({ role: 'moderator' })
    const moderate = async (act: 'remove' | 'restore', itemId: number) => {
      const seen = (await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } }))?.id ?? 0
      expect(await decide(moderator, { act, itemId, branch: false, reason: REASON, seen }, new Date())).toBeNull()
    }
    await moderate('remove', comment)
    await take(moderator, 'ban', person, { postsSince: new Date(0) })
    await moderate('restore', far)
    await moderate('remove', far)
    await take(moderator, 'unban', person)
    expect(await removals([storyId, comment, far])).toEqual([false, true, true])
    expect(await karma(person)).toBe(101)
  })

  it('answers who asked for a review of one of them when it is undone', async () => {
    const { person, comment } = await author()
    const moderator = await newViewer({ role: 'moderator' })
    await take(moderator, 'ban', person, { postsSince: new Date(0) })
    const { removalId } = await db().item.findUniqueOrThrow({ where: { id: comment } })
    await db().review.create({ data: { entryId: removalId ?? 0, itemId: comment, userId: person.id, text: 'Please look again.' } })
    await take(moderator, 'unban', person)
    const review = await db().review.findFirstOrThrow({ where: { itemId: comment }, include: { answer: true } })
    expect(review.answer).toMatchObject({ act: 'restore', itemId: comment, undoesId: removalId })
    expect(await db().case.count({ where: { itemId: comment } })).toBe(0)
  })

  it('leaves the posts of an admin', async () => {
    const [admin, other] = [await newViewer({ role: 'admin' }), await newViewer({ role: 'admin' })]
    const storyId = await newStory({ authorId: admin.id })
    expect(await take(other, 'ban', admin, { postsSince: new Date(0) })).toEqual({ name: admin.name })
    expect(await removals([storyId])).toEqual([false])
  })
})

it('keeps a note that is sent twice once, and from who may decide about the person', async () => {
  const [person, moderator, other] = [await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'moderator' })]
  for (const by of [moderator, moderator, other]) await addNote(by, { userId: person.id, text: 'Again?' }, new Date())
  expect(await db().personNote.findMany({ where: { personId: person.id }, select: { authorId: true } })).toEqual([{ authorId: moderator.id }, { authorId: other.id }])
  expect(await addNote(person, { userId: other.id, text: 'Hm.' }, new Date())).toHaveProperty('refusal')
  expect(await addNote(moderator, { userId: moderator.id, text: 'Hm.' }, new Date())).toHaveProperty('refusal')
})
