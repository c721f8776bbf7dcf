import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { minutesAgo, newMember, newStory } from '@/lib/testing/cast'
import { rankedStories } from './queries'
import { storyRankSql } from './ranking'
import { ageForRank, storyRank } from './rules'

const story = { points: 2, ageMinutes: 0, comments: 0, isStory: true, hasUrl: true, lightweight: false, lifted: false, flagged: false, factor: 1 }

describe('storyRank', () => {
  it.each([
    ['one point is worth nothing', { points: 1 }, 0],
    ['two points at once: 1 / 2^1.8', {}, 0.287],
    ['101 points after six hours: 100^0.8 / 8^1.8', { points: 101, ageMinutes: 360 }, 0.943],
    ['a text post is worth 0.4', { hasUrl: false }, 0.115],
    ['a job is worth half', { isStory: false }, 0.144],
    ['a picture is worth 0.3', { lightweight: true }, 0.086],
    ['twenty comments on ten points do not heat it yet', { points: 10, comments: 19 }, 1.665],
    ['forty do: (10 / 41)^2', { points: 10, comments: 40 }, 0.099],
    ['negative points fall below zero', { points: -1 }, -0.574],
    ['a fifth when flagged', { flagged: true }, 0.057],
    ['times the factor', { factor: 3 }, 0.861],
    ['no factor raises what is below zero', { points: -1, factor: 0.1, flagged: true }, -0.574],
    ['two points at least with a second chance', { points: -1, lifted: true }, 0.287],
  ])('%s', (_, differs, expected) => {
    expect(storyRank({ ...story, ...differs })).toBeCloseTo(expected, 2)
  })

  it('is reached at an age that is worked out', () => {
    const fresh = storyRank({ ...story, points: 30 })
    for (const target of [fresh, fresh / 2, fresh / 100]) expect(storyRank({ ...story, points: 30, ageMinutes: ageForRank(fresh, target) })).toBeCloseTo(target, 9)
    expect(ageForRank(fresh, fresh * 2)).toBe(0)
  })

  it('falls with age', () => {
    expect(storyRank({ ...story, ageMinutes: 60 })).toBeLessThan(storyRank(story))
  })
})

describe('ranked lists', () => {
  it('compute the same in SQL', async () => {
    const at = new Date()
    const authorId = await newMember()
    const kinds = ['story', 'poll', 'job'] as const
    const urls = ['https://example.org/', null, 'https://example.org/a.PNG']
    for (let index = 0; index < 60; index++) {
      const kind = kinds[index % 7 === 0 ? 2 : index % 5 === 0 ? 1 : 0]
      const id = await newStory({ authorId, kind, score: index * 3 - 4, url: urls[index % 3] ?? null, createdAt: minutesAgo(index * 37) })
      const lifted = index % 4 === 0 ? minutesAgo(index * 10 - 60) : null
      await db().thread.update({ where: { storyId: id }, data: { commentCount: (index * 11) % 90, rankFactor: [1, 0.3, 2][index % 3] ?? 1, siteFactor: index % 2 === 0 ? 0.5 : 1, rankFrom: lifted } })
      if (index % 6 === 1) await db().item.update({ where: { id }, data: { flaggedAt: at } })
    }
    const rows = await db().$queryRaw<{ rank: number; score: number; age: number; comments: number; kind: string; url: string | null; lifted: boolean; flagged: boolean; factor: number }[]>`
      select ${storyRankSql(at)} as rank, i.score, extract(epoch from ${at}::timestamptz - coalesce(t.rank_from, i.created_at))::float8 / 60 as age, t.comment_count as comments, i.kind::text, i.url,
        t.rank_from is not null as lifted, i.flagged_at is not null as flagged, t.rank_factor * t.site_factor as factor
      from items i join threads t on t.story_id = i.id`
    expect(rows).toHaveLength(60)
    for (const { rank, score, age, comments, kind, url, ...rest } of rows) {
      const lightweight = /\.png$/i.test(url ?? '')
      expect(rank).toBeCloseTo(storyRank({ points: score, ageMinutes: Math.max(0, age), comments, isStory: kind !== 'job', hasUrl: url !== null, lightweight, ...rest }), 9)
    }
  })

  it('hold live stories of their kind, best first', async () => {
    const authorId = await newMember()
    const best = await newStory({ authorId, score: 5000, title: 'Best' })
    const asked = await newStory({ authorId, score: 4000, url: null, title: 'Ask: anything?' })
    const shown = await newStory({ authorId, score: 3000, title: 'Show HN: mine' })
    const dead = await newStory({ authorId, score: 9000, title: 'Show: dead' })
    await db().item.update({ where: { id: dead }, data: { killedAt: new Date(), killedBy: 'flags' } })
    const ids = async (section: 'front' | 'ask' | 'show') => (await rankedStories(section)).map(({ id }) => id)
    expect((await ids('front')).slice(0, 3)).toEqual([best, shown, asked])
    expect((await ids('ask'))[0]).toBe(asked)
    expect(await ids('show')).toEqual([shown])
  })
})
