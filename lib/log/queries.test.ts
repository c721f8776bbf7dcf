import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import type { LoggedAct, Rule } from './acts'
import { logEntry, logPage, partsOf } from './queries'
import { writeEntry, type Subject } from './write-entry'

type Member = Awaited<ReturnType<typeof newViewer>>

let author: Member, moderator: Member, other: Member
let story: { itemId: number; storyId: number }, comment: { itemId: number; storyId: number }

const write = (act: LoggedAct, on: Subject, given: { by?: Member | { rule: Rule }; reason?: string; undoesId?: number; partOfId?: number; posts?: number } = {}) =>
  db().$transaction((tx) => writeEntry(tx, { act, on, by: moderator, reason: 'Because.', at: new Date(), ...given }))

async function idsOf(viewer: Viewer | null, filter: LogFilter, logNames = true): Promise<number[]> {
  const { entries } = await logPage(viewer, filter, null, logNames)
  return entries.map(({ id }) => id)
}

beforeAll(async () => {
  ;[author, moderator, other] = [await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id, title: 'marker-of-the-title' })
  const commentId = await newComment({ authorId: author.id, storyId, html: 'marker-of-the-text' })
  await db().item.update({ where: { id: commentId }, data: { text: 'marker-of-the-text' } })
  story = { itemId: storyId, storyId }
  comment = { itemId: commentId, storyId }
})

describe('the log', () => {
  it('is filtered by act, who acted, item and person', async () => {
    const locked = await write('lock', story)
    const killed = await write('kill', comment, { by: { rule: 'flags' } })
    const warned = await write('warn', { userId: author.id }, { by: other })
    const among = async (filter: LogFilter) => (await idsOf(moderator, filter)).filter((id) => [locked, killed, warned].includes(id))
    expect(await among({ act: 'lock' })).toEqual([locked])
    expect(await among({ act: 'no such act' })).toEqual([warned, killed, locked])
    expect(await among({ who: 'rules' })).toEqual([killed])
    expect(await among({ who: 'flags' })).toEqual([killed])
    expect(await among({ who: 'site' })).toEqual([])
    expect(await among({ who: 'moderators' })).toEqual([warned, locked])
    expect(await among({ by: other.name.toUpperCase() })).toEqual([warned])
    expect(await among({ by: 'nobody_at_all' })).toEqual([])
    expect(await among({ item: String(comment.itemId) })).toEqual([killed])
    expect(await among({ act: 'lock', who: 'moderators', by: moderator.name, item: String(story.itemId) })).toEqual([locked])
    expect(await idsOf(null, { person: author.name })).toEqual([warned])
  })

  it('goes on by key without gaps or repeats, whatever is written meanwhile', async () => {
    const { id: actorId, name } = await newViewer({ role: 'moderator' })
    await db().moderationEntry.createMany({ data: Array.from({ length: 2 * settings.pageSize + 5 }, () => ({ act: 'lock' as const, actorId, ...story, reason: 'Because.' })) })
    const all = await db().moderationEntry.findMany({ where: { actor: { name } }, orderBy: { id: 'desc' }, select: { id: true } })
    const seen: number[] = []
    for (let next: number | null = null, pages = 0; pages === 0 || next; pages++) {
      const page = await logPage(null, { by: name }, next)
      seen.push(...page.entries.map(({ id }) => id))
      next = page.next
      await write('lock', story)
    }
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  it('tells who acted to moderators, and to everybody only where the forum says so', async () => {
    const id = await write('lock', story)
    const actors = await Promise.all([logEntry(null, id, true), logEntry(null, id, false), logEntry(author, id, false), logEntry(moderator, id, false)])
    expect(actors.map((entry) => entry?.actor)).toEqual([moderator.name, null, null, moderator.name])
    expect(await idsOf(null, { by: other.name }, false)).toEqual(await idsOf(null, {}, false))
    expect(await idsOf(other, { by: moderator.name }, false)).not.toEqual(await idsOf(other, {}, false))
  })

  it('tells nobody but moderators who wrote what an act is about', async () => {
    const { id, name } = await newViewer()
    const removed = await newComment({ authorId: id, storyId: story.storyId })
    const banned = await write('ban', { userId: id }, { posts: 1 })
    const removal = await write('remove', { itemId: removed, storyId: story.storyId }, { partOfId: banned, posts: 2 })
    const below = await newComment({ authorId: author.id, storyId: story.storyId, parentId: removed })
    await db().item.updateMany({ where: { id: { in: [removed, below] } }, data: { removalId: removal } })
    for (const viewer of [null, author]) {
      expect(await idsOf(viewer, { person: name })).toEqual([banned])
      expect(await idsOf(viewer, { person: author.name })).not.toContain(removal)
      expect(await logEntry(viewer, removal)).toMatchObject({ partOfId: null, person: null })
    }
    expect(await idsOf(moderator, { person: name })).toEqual([removal, banned])
    expect(await idsOf(moderator, { person: author.name })).toContain(removal)
    expect(await logEntry(moderator, removal)).toMatchObject({ partOfId: banned })
    expect((await partsOf(moderator, banned, null)).entries).toMatchObject([{ id: removal }])
    expect(await partsOf(author, banned, null)).toEqual({ entries: [], next: null })
  })

  it('holds nothing of what a post says, and the title of a story only while everybody may read it', async () => {
    const id = await write('remove', comment, { reason: 'Rude.' })
    const everything = async () => JSON.stringify([await logPage(null, {}, null), await logPage(moderator, {}, null), await logEntry(moderator, id)])
    expect(await everything()).toContain('marker-of-the-title')
    expect(await everything()).not.toContain('marker-of-the-text')
    await db().item.update({ where: { id: story.itemId }, data: { deletedAt: new Date() } })
    expect(await everything()).not.toMatch(/marker-of-the-t/)
    await db().item.update({ where: { id: story.itemId }, data: { deletedAt: null } })
  })
})
