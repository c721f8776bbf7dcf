import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { decidedSql, waitsSql } from './decided'
import { urgency } from './urgency'

/**
 * Puts posts into the moderators' queue, or takes them out, by what is open about them. To be called in every transaction that changes that:
 * flags, vouches, requests for review, decisions, and what takes a post away or brings it back.
 */
export async function refreshCases(tx: Transaction, itemIds: readonly number[], at: Date): Promise<void> {
  if (itemIds.length === 0) return
  await tx.$executeRaw`
    with facts as (
      select i.id, flags.weight,
        i.live and flags.count > 0 as flagged,
        vouches.count > 0 as vouched,
        kill.rule = 'flags' and kill.id > decided as killed,
        kill.rule <> 'flags' and kill.id > decided as held,
        exists (select from reviews r where r.item_id = i.id and ${waitsSql}) as review,
        coalesce(flags.abuse, false) as abuse
      from items i
        cross join lateral (select ${decidedSql} as decided) d
        cross join lateral (select count(*), coalesce(sum(weight), 0) as weight, bool_or(reason = 'abuse') as abuse from flags f where f.item_id = i.id and f.after_entry >= decided) flags
        cross join lateral (select count(*) from vouches f where f.item_id = i.id and f.after_entry >= decided) vouches
        left join lateral (
          select l.id, l.rule from moderation_log l
          where l.item_id = i.id and l.act = 'kill' and l.rule is not null and i.killed_at is not null and i.deleted_at is null and i.removal_id is null
            and not exists (select from moderation_log u where u.undoes_id = l.id)
          order by l.id desc limit 1
        ) kill on true
      where i.id = any(${[...itemIds]}::int[])
    ), open as (
      select id, flagged, vouched, coalesce(killed, false) as killed, coalesce(held, false) as held, review, weight, abuse from facts
      where flagged or vouched or killed or held or review
    ), closed as (
      delete from cases where item_id in (select id from facts except select id from open)
    )
    insert into cases (item_id, urgency, flagged, vouched, killed, held, review, opened_at)
    select id, ${urgencySql}, flagged, vouched, killed, held, review, ${at} from open
    on conflict (item_id) do update set urgency = excluded.urgency, flagged = excluded.flagged, vouched = excluded.vouched, killed = excluded.killed,
      held = excluded.held, review = excluded.review`
}

/** In words on the page of rules. */
const urgencySql = Prisma.sql`(
  (flagged or killed)::int * round(least(weight, ${urgency.mostFlags}::int) * ${urgency.flag}::int)::int + abuse::int * ${urgency.abuse}::int + review::int * ${urgency.review}::int
  + killed::int * ${urgency.killed}::int + held::int * ${urgency.held}::int + vouched::int * ${urgency.vouched}::int)`
