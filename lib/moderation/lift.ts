import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { rankedStories } from '@/lib/stories/queries'
import { storyRankSql } from '@/lib/stories/ranking'
import { ageForRank, ranking } from '@/lib/stories/rules'
import { logAct, undone, type OpenCase } from './case'

const detail = z.object({ before: z.coerce.date().nullable() })

const PLACE = ranking.secondChancePlace
const MINUTE = 60_000

/** Gives a story a second chance: for its rank alone it counts as old as puts it about where the story at a place near the end of the front page stands. */
export async function lift(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number | { refusal: string }> {
  const others = (await rankedStories('front')).filter(({ id, pinned }) => id !== post.itemId && !pinned)
  const there = others[PLACE - 1]
  if (!there) return { refusal: `Fewer than ${PLACE} other stories are ranked, so it stands on the front page already.` }
  const [story, target] = await Promise.all([ranksOf(tx, post.itemId, at), ranksOf(tx, there.id, at)])
  if (story.rank >= target.rank) return { refusal: 'It ranks better than that already.' }
  const age = at.getTime() - story.createdAt.getTime()
  const rankFrom = new Date(at.getTime() - Math.min(age, target.rank > 0 ? ageForRank(story.fresh, target.rank) * MINUTE : age))
  await tx.thread.update({ where: { storyId: post.storyId }, data: { rankFrom } })
  return logAct(tx, viewer, post, { act: 'lift', reason, detail: { before: story.rankFrom?.toISOString() ?? null }, at })
}

/** Counts its age as before. */
export async function unlift(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { undoesId, kept } = await undone(tx, post, 'lift', detail)
  await tx.thread.update({ where: { storyId: post.storyId }, data: { rankFrom: kept.before } })
  return logAct(tx, viewer, post, { act: 'unlift', reason, undoesId, at })
}

type Ranks = { rank: number; fresh: number; createdAt: Date; rankFrom: Date | null }

/** `fresh` is the rank it would have with its second chance at this moment. */
async function ranksOf(tx: Transaction, id: number, at: Date): Promise<Ranks> {
  const [ranks] = await tx.$queryRaw<Ranks[]>`
    select ${storyRankSql(at)} as rank, lifted.rank as fresh, i.created_at as "createdAt", t.rank_from as "rankFrom" from items i join threads t on t.story_id = i.id
      cross join lateral (select ${storyRankSql(at)} as rank from (select t.comment_count, t.rank_factor, t.site_factor, ${at}::timestamptz as rank_from) t) lifted
    where i.id = ${id}`
  if (!ranks) throw new Error(`There is no story ${id} to be ranked.`)
  return ranks
}
