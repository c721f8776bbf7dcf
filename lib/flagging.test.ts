import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editPost } from '@/lib/authoring/edit'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { decide } from '@/lib/moderation/decide'
import type { Act } from '@/lib/moderation/rules'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { flag, unflag } from '@/lib/flags/flag'
import { flagWeight } from '@/lib/flags/rules'
import { unvouch, vouch } from '@/lib/flags/vouch'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const people = (count: number) => Promise.all(Array.from({ length: count }, () => newViewer()))
const spam = (viewer: Viewer, itemId: number) => flag(viewer, { itemId, reason: 'spam', note: '' }, new Date())
const read = (id: number) => db().item.findUniqueOrThrow({ where: { id } })
const acts = async (itemId: number) => (await db().moderationEntry.findMany({ where: { itemId }, orderBy: { id: 'asc' } })).map(({ act, rule }) => `${act}${rule ? ` by ${rule}` : ''}`)

async function decideOn(moderator: Viewer, act: Act, itemId: number): Promise<string | null> {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } })
  return decide(moderator, { act, itemId, branch: false, reason: 'So it is.', seen: latest?.id ?? 0 }, new Date())
}

async function comment(): Promise<{ id: number; storyId: number; author: Viewer; moderator: Viewer }> {
  const [author, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id })
  const posted = await postReply({ viewer: author, parentId: storyId, text: 'Some words' }, new Date())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return { id: posted.id, storyId, author, moderator }
}

describe('flags', () => {
  it('mark a post, then kill it, each once and in the log, and its author is told', async () => {
    const { id, storyId, author } = await comment()
    const flaggers = await people(settings.flag.kill)
    for (const [index, flagger] of flaggers.entries()) {
      expect(await spam(flagger, id)).toBeNull()
      const { flaggedAt, killedBy } = await read(id)
      expect(flaggedAt !== null).toBe(index + 1 >= settings.flag.mark)
      expect(killedBy).toBe(index + 1 >= settings.flag.kill ? 'flags' : null)
    }
    expect(await acts(id)).toEqual(['mark by flags', 'kill by flags'])
    expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(0)
    expect(await db().notice.count({ where: { userId: author.id } })).toBe(2)
    expect(await db().case.findUniqueOrThrow({ where: { itemId: id } })).toMatchObject({ flagged: false, killed: true, held: false })
  })

  it('of a hundred people at once kill once', async () => {
    const { id, storyId } = await comment()
    const answers = await Promise.all((await people(100)).map((flagger) => spam(flagger, id)))
    expect(answers.filter((answer) => answer === null)).toHaveLength(settings.flag.kill)
    expect(new Set(answers)).toEqual(new Set([null, 'That post is gone already.']))
    expect(await acts(id)).toEqual(['mark by flags', 'kill by flags'])
    expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(0)
  })

  it('taken back bring a post to life again, and unmark it', async () => {
    const { id } = await comment()
    const flaggers = await people(settings.flag.kill)
    for (const flagger of flaggers) await spam(flagger, id)
    for (const flagger of flaggers) await unflag(flagger, id, new Date())
    expect(await read(id)).toMatchObject({ killedAt: null, flaggedAt: null })
    expect(await acts(id)).toEqual(['mark by flags', 'kill by flags', 'revive by flags', 'unmark by flags'])
    expect(await db().case.count({ where: { itemId: id } })).toBe(0)
  })

  it('are outweighed by vouches, and not by who flagged', async () => {
    const { id, author } = await comment()
    const flaggers = await people(settings.flag.kill)
    for (const flagger of flaggers) await spam(flagger, id)
    const [friend] = await people(1)
    if (!friend || !flaggers[0]) throw new Error('Nobody.')
    expect(await vouch(flaggers[0], id, new Date())).toMatch(/Take the flag back first/)
    expect(await vouch(author, id, new Date())).toMatch(/your own post/)
    expect(await Promise.all([vouch(friend, id, new Date()), vouch(friend, id, new Date())])).toEqual([null, null])
    expect((await read(id)).killedAt).toBeNull()
    expect(await acts(id)).toEqual(['mark by flags', 'kill by flags', 'revive by vouches'])
    expect(await db().case.findUniqueOrThrow({ where: { itemId: id } })).toMatchObject({ flagged: true, vouched: true, killed: false })
    await unvouch(friend, id, new Date())
    expect((await read(id)).killedBy).toBe('flags')
  })

  it('that a moderator decided about are closed: not for the same again, unless it is edited', async () => {
    const { id, author, moderator } = await comment()
    const [first, second, third] = await people(3)
    if (!first || !second || !third) throw new Error('Nobody.')
    await spam(first, id)
    expect(await decideOn(moderator, 'keep', id)).toBeNull()
    expect(await db().case.count({ where: { itemId: id } })).toBe(0)
    expect(await spam(second, id)).toMatch(/decided about this already/)
    expect(await unflag(first, id, new Date())).toMatch(/so yours stays/)
    expect(await flag(second, { itemId: id, reason: 'abuse', note: '' }, new Date())).toBeNull()
    expect(await editPost(author, { id, edits: 0, title: null, text: 'Buy this' }, new Date())).not.toHaveProperty('refusal')
    expect(await spam(third, id)).toBeNull()
    expect(await decideOn(moderator, 'keep', id)).toBeNull()
    expect(await decideOn(moderator, 'reopen', id)).toBeNull()
    expect(await db().case.findUniqueOrThrow({ where: { itemId: id } })).toMatchObject({ flagged: true })
  })

  it('do not kill again what a moderator revived, until as many new ones come', async () => {
    const { id, moderator } = await comment()
    for (const flagger of await people(settings.flag.kill)) await spam(flagger, id)
    expect(await decideOn(moderator, 'revive', id)).toBeNull()
    expect(await read(id)).toMatchObject({ killedAt: null, flaggedAt: null })
    for (const flagger of await people(settings.flag.kill - 1)) await flag(flagger, { itemId: id, reason: 'abuse', note: '' }, new Date())
    expect((await read(id)).killedAt).toBeNull()
    for (const flagger of await people(1)) await flag(flagger, { itemId: id, reason: 'abuse', note: '' }, new Date())
    expect((await read(id)).killedBy).toBe('flags')
  })

  it('weigh by how often their giver was right', async () => {
    expect(flagWeight({ upheld: 0, decided: 0 })).toBe(1)
    const [good, bad] = await people(2)
    if (!good || !bad) throw new Error('Nobody.')
    for (let round = 0; round < 4; round++) {
      const { id, moderator } = await comment()
      await spam(good, id)
      await decideOn(moderator, 'remove', id)
      const other = await comment()
      await spam(bad, other.id)
      await decideOn(other.moderator, 'keep', other.id)
    }
    const { id } = await comment()
    await spam(good, id)
    await spam(bad, id)
    const weights = await db().flag.findMany({ where: { itemId: id }, orderBy: { weight: 'desc' } })
    expect(weights.map(({ weight }) => weight)).toEqual([expect.closeTo(10 / 6), expect.closeTo(2 / 6)])
  })

  it('are not for who answered the post', async () => {
    const { id, storyId } = await comment()
    const [answerer] = await people(1)
    if (!answerer) throw new Error('Nobody.')
    await newComment({ authorId: answerer.id, storyId, parentId: id })
    expect(await spam(answerer, id)).toMatch(/You answered this post/)
  })

  it('mark and kill exactly when they outweigh the vouches, in whatever order they come', async () => {
    const crowd = await people(10)
    const moves = fc.array(fc.record({ who: fc.nat(9), what: fc.constantFrom('flag', 'flag', 'flag', 'unflag', 'vouch', 'unvouch') }), { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const { id } = await comment()
        for (const { who, what } of sequence) {
          const viewer = crowd[who] ?? crowd[0]
          if (!viewer) throw new Error('Nobody.')
          await { flag: () => spam(viewer, id), unflag: () => unflag(viewer, id, new Date()), vouch: () => vouch(viewer, id, new Date()), unvouch: () => unvouch(viewer, id, new Date()) }[what]()
          const [flags, vouches, { killedBy, flaggedAt }] = [await db().flag.count({ where: { itemId: id } }), await db().vouch.count({ where: { itemId: id } }), await read(id)]
          expect(killedBy).toBe(flags - vouches >= settings.flag.kill ? 'flags' : null)
          if (!killedBy) expect(flaggedAt !== null).toBe(flags - vouches >= settings.flag.mark)
          expect(await db().case.count({ where: { itemId: id } })).toBe(flags + vouches > 0 ? 1 : 0)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})
