import { expect, it } from 'vitest'
import { profileOf } from '@/lib/accounts/queries'
import { db } from '@/lib/db'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { portraitOf } from './portrait'

const at = new Date('2026-03-31T12:00:00Z')

async function portrait(name: string) {
  const profile = await profileOf(name)
  if (!profile) throw new Error('Nobody has this name.')
  const { months, ...best } = await portraitOf(profile, at)
  return { ...best, length: months.length, first: months[0]?.month, posted: months.filter(({ stories, comments }) => stories + comments > 0) }
}

it('tells by month what of a person is live, and which of it is best', async () => {
  const { id: authorId, name } = await newViewer()
  expect(await portrait(name)).toEqual({ bestStories: [], bestComments: [], length: 24, first: '2024-04', posted: [] })
  const story = (score: number, createdAt: string, kind: 'story' | 'poll' = 'story') => newStory({ authorId, score, kind, createdAt: new Date(createdAt) })
  const early = await story(90, '2024-03-31T23:59:59Z')
  const [poll, best] = [await story(3, '2024-04-01T00:00:00Z', 'poll'), await story(500, '2026-03-01T00:00:00Z')]
  await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId, text: 'Tea', score: 999, createdAt: at } })
  const say = (score: number, more: Partial<Parameters<typeof newComment>[0]> = {}) => newComment({ authorId, storyId: best, score, createdAt: new Date('2026-02-28T23:59:59Z'), ...more })
  const said: number[] = []
  for (const score of [2, 9, 9, 5, 4, 7, -3]) said.push(await say(score))
  const [two = 0, nine = 0, later = 0, five = 0, four = 0, seven = 0] = said
  await say(800, { killedAt: at })
  await say(700, { deletedAt: at })
  const expected = {
    bestStories: [best, early, poll],
    bestComments: [later, nine, seven, five, four],
    length: 24,
    first: '2024-04',
    posted: [
      { month: '2024-04', stories: 1, comments: 0 },
      { month: '2026-02', stories: 0, comments: 7 },
      { month: '2026-03', stories: 1, comments: 0 },
    ],
  }
  expect(await portrait(name)).toEqual(expected)
  await db().item.update({ where: { id: later }, data: { deletedAt: at } })
  expect(await portrait(name)).toMatchObject({ bestComments: [nine, seven, five, four, two], posted: [expected.posted[0], { month: '2026-02', comments: 6 }, expected.posted[2]] })
})
