import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { ranking } from './rules'

const { gravity, timebaseMinutes, pointsExponent, otherKindFactor, textFactor, lightweightFactor, heatedFrom } = ranking

/** What a flagged post `i` loses. */
const flaggedSql = Prisma.sql`(case when i.flagged_at is not null then ${settings.flaggedFactor}::float8 else 1 end)`

/**
 * What ranks comments, over `items i`: rules.ts `attention`, less for what is flagged. What is below zero would rise with a small factor.
 * @param at the present time
 */
export function commentRankSql(at: Date | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${attentionSql(Prisma.sql`(i.score - 1)`, Prisma.sql`${at}::timestamptz - i.created_at`)} * (case when i.score > 1 then ${flaggedSql} else 1 end)`
}

/**
 * How the comments `items i` under one parent stand, best first: dead ones last, and last of all those that were flagged to death (observed on the live site).
 * @param at the present time
 */
export function bestFirstSql(at: Date | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`i.removal_id is not null, i.killed_at is not null, i.killed_at is not null and i.flagged_at is not null, ${commentRankSql(at)} desc, i.created_at desc, i.id desc`
}

/**
 * rules.ts `storyRank` in SQL, over `items i` and `threads t`. Lightweight is a link to a picture.
 * @param at the present time
 */
export function storyRankSql(at: Date): Prisma.Sql {
  const heat = Prisma.sql`(case when t.comment_count + 1 > ${heatedFrom}::int then least(1, power(i.score::float8 / (t.comment_count + 1), 2)) else 1 end)`
  const worth = Prisma.sql`(case when t.rank_from is null then i.score - 1 else greatest(i.score - 1, 1) end)`
  const age = Prisma.sql`case when t.rank_from is null then ${at}::timestamptz - i.created_at else greatest(${at}::timestamptz - t.rank_from, interval '0') end`
  return Prisma.sql`${attentionSql(worth, age)} * (case
    when i.kind not in ('story', 'poll') then ${otherKindFactor}::float8
    when i.url is null then ${textFactor}::float8
    when i.url ~* '\\.(png|jpe?g)$' then least(${lightweightFactor}::float8, ${heat})
    else ${heat} end)
    * (case when ${worth} > 0 then t.rank_factor * t.site_factor * ${flaggedSql} else 1 end)`
}

function attentionSql(worth: Prisma.Sql, age: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    (case when ${worth} > 0 then power(${worth}, ${pointsExponent}::float8) else ${worth} end)
    / power((extract(epoch from ${age})::float8 / 60 + ${timebaseMinutes}::float8) / 60, ${gravity}::float8))`
}
