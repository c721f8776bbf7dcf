import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decide } from './decide'
import { gonePosts } from './gone'
import { wordsOf } from './gone-conditions'
import type { Act } from './rules'

type Member = Awaited<ReturnType<typeof newViewer>>

let ann: Member, bob: Member, first: Member, second: Member
let storyId: number, removed: number, deleted: number, killed: number, byFlags: number, branch: number, below: number

const act = (viewer: Member, what: Act, itemId: number, reason: string, all = false) => decide(viewer, { act: what, itemId, reason, branch: all, seen: 0 }, new Date())
const day = (written: string) => new Date(`${written}T12:00Z`)
const said = (id: number, text: string) => db().item.update({ where: { id }, data: { text } })
const idsOf = async (filter: Parameters<typeof gonePosts>[0]) => (await gonePosts(filter, null)).posts.map(({ id }) => id)

beforeAll(async () => {
  ;[ann, bob, first, second] = [await newViewer(), await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'moderator' })]
  storyId = await newStory({ authorId: bob.id })
  removed = await newStory({ authorId: ann.id, title: 'Cheap watches', createdAt: day('2026-03-01') })
  await db().item.update({ where: { id: removed }, data: { site: 'example.org' } })
  const comment = (author: Member, createdAt: string, parentId = storyId) => newComment({ authorId: author.id, storyId, parentId, createdAt: day(createdAt) })
  ;[deleted, killed, byFlags, branch] = [await comment(ann, '2026-03-02'), await comment(bob, '2026-03-03'), await comment(bob, '2026-03-04'), await comment(ann, '2026-03-05')]
  below = await comment(bob, '2026-03-06', branch)
  await db().thread.update({ where: { storyId }, data: { commentCount: 5 } })
  const texts: [number, string][] = [[deleted, '100% mine'], [killed, 'Buy watches, CHEAP'], [byFlags, 'A cheap_shot, über alles'], [branch, 'Nothing'], [below, 'of note']]
  for (const [id, text] of texts) await said(id, text)
  await db().item.update({ where: { id: deleted }, data: { deletedAt: new Date() } })
  await act(first, 'remove', removed, 'Advertising')
  await act(second, 'kill', killed, 'Advertising, again')
  await act(second, 'remove', branch, 'Went astray', true)
  await db().$transaction((tx) => writeEntry(tx, { act: 'kill', by: { rule: 'flags' }, on: { itemId: byFlags, storyId }, reason: 'Flags of 6 members', posts: 1, at: new Date() }))
  await db().item.update({ where: { id: byFlags }, data: { killedAt: new Date(), killedBy: 'flags' } })
})

describe('what is gone', () => {
  it('is all that is deleted, removed or dead, latest first, and nothing else', async () => {
    expect(await idsOf({})).toEqual([below, branch, byFlags, killed, deleted, removed])
  })

  it.each([
    ['words', 'cheap', () => [byFlags, killed, removed]],
    ['words', 'cheap watches', () => [killed, removed]],
    ['words', '"cheap watches"', () => [removed]],
    ['words', '100%', () => [deleted]],
    ['words', 'p_s', () => [byFlags]],
    ['words', 'ÜBER', () => [byFlags]],
    ['words', 'nowhere', () => []],
    ['author', 'ann', () => [branch, deleted, removed]],
    ['author', 'nobody_at_all', () => []],
    ['by', 'first', () => [removed]],
    ['by', 'second', () => [below, branch, killed]],
    ['reason', 'advertising', () => [killed, removed]],
    ['reason', 'members', () => [byFlags]],
    ['reason', 'astray', () => [below, branch]],
    ['site', 'example.org', () => [removed]],
    ['from', '2026-03-05', () => [below, branch]],
    ['to', '2026-03-02', () => [deleted, removed]],
    ['state', 'deleted', () => [deleted]],
    ['state', 'removed', () => [below, branch, removed]],
    ['state', 'dead', () => [byFlags, killed]],
    ['state', 'no such state', () => [below, branch, byFlags, killed, deleted, removed]],
  ] as const)('is found by %s: %s', async (field, value, found) => {
    const people: Record<string, Member> = { ann, first, second }
    expect(await idsOf({ [field]: people[value]?.name.toUpperCase() ?? value })).toEqual(found())
  })

  it('is found by all of these together', async () => {
    expect(await idsOf({ words: 'watches', by: second.name, author: bob.name, reason: 'again', from: '2026-03-03', to: '2026-03-03', state: 'dead' })).toEqual([killed])
  })

  it('is shown with what took it away, and what decides about bringing it back', async () => {
    const { posts } = await gonePosts({}, null)
    const one = (id: number) => posts.find((post) => post.id === id)
    expect(one(removed)).toMatchObject({ author: ann.name, decision: { actor: first.name, rule: null, reason: 'Advertising' }, removalId: expect.any(Number), killedBy: null })
    expect(one(below)?.decision).toEqual(one(branch)?.decision)
    expect(one(byFlags)).toMatchObject({ decision: { actor: null, rule: 'flags' }, killedBy: 'flags' })
    expect(one(deleted)).toMatchObject({ decision: null, deleted: true })
    const { lastEntry = 0 } = one(killed) ?? {}
    expect(await decide(first, { act: 'revive', itemId: killed, reason: 'Only once.', branch: false, seen: lastEntry }, new Date())).toBeNull()
    expect(await idsOf({ words: 'buy' })).toEqual([])
  })

  it('goes on by key without gaps or repeats, also where it has to be looked for', async () => {
    const at = day('2026-01-01')
    await db().item.createMany({ data: Array.from({ length: 2 * settings.pageSize + 3 }, (_, index) => ({ kind: 'comment' as const, authorId: ann.id, storyId, parentId: storyId, text: `rare${index} word`, createdAt: at, deletedAt: at })) })
    const all = await db().item.findMany({ where: { createdAt: at }, orderBy: { id: 'desc' }, select: { id: true } })
    for (const filter of [{ to: '2026-01-31' }, { words: 'rare word' }]) {
      const seen: number[] = []
      for (let next: number | null = null, pages = 0; pages === 0 || next; pages++) {
        const page = await gonePosts(filter, next)
        seen.push(...page.posts.map(({ id }) => id))
        next = page.next
      }
      expect(seen).toEqual(all.map(({ id }) => id))
    }
  })
})

it('takes words one by one, and what stands between quotation marks as a whole', () => {
  expect(wordsOf('one "two three" four"five')).toEqual(['one', 'two three', 'four', 'five'])
  expect(wordsOf(' " " ')).toEqual([])
  expect(wordsOf('a '.repeat(50))).toHaveLength(8)
})
