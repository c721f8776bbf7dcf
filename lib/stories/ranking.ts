import { Prisma } from '@/prisma/client/client'
import { ranking } from './rules'

const { gravity, timebaseMinutes, pointsExponent, otherKindFactor, textFactor, lightweightFactor, heatedFrom } = ranking

/**
 * rules.ts `attention` in SQL, over `items i`.
 * @param at the present time
 */
export function attentionSql(at: Date): Prisma.Sql {
  return Prisma.sql`(
    (case when i.score > 1 then power(i.score - 1, ${pointsExponent}::float8) else i.score - 1 end)
    / power((extract(epoch from ${at}::timestamptz - i.created_at)::float8 / 60 + ${timebaseMinutes}::float8) / 60, ${gravity}::float8))`
}

/**
 * rules.ts `storyRank` in SQL, over `items i` and `threads t`. Lightweight is a link to a picture.
 * @param at the present time
 */
export function storyRankSql(at: Date): Prisma.Sql {
  const heat = Prisma.sql`(case when t.comment_count + 1 > ${heatedFrom}::int then least(1, power(i.score::float8 / (t.comment_count + 1), 2)) else 1 end)`
  return Prisma.sql`${attentionSql(at)} * (case
    when i.kind not in ('story', 'poll') then ${otherKindFactor}::float8
    when i.url is null then ${textFactor}::float8
    when i.url ~* '\\.(png|jpe?g)$' then least(${lightweightFactor}::float8, ${heat})
    else ${heat} end)`
}
