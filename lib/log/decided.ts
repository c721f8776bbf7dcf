import { Prisma } from '@/prisma/client/client'

/**
 * The latest entry of the log by which a moderator decided about an item `i` as it stands, 0 for none: flags and vouches from before it are
 * closed. What was undone decides no more, and an undoing only where it undid a rule. Kept in the log alone, so that undoing an act leaves
 * nothing behind. Acts are compared as text, so that the entries of one post are looked through, and never all of one act.
 */
export const decidedSql = Prisma.sql`greatest(coalesce((
  select max(l.id) from moderation_log l
  where l.item_id = i.id and l.actor_id is not null and not exists (select from moderation_log u where u.undoes_id = l.id)
    and (l.act::text in ('keep', 'remove', 'kill') or l.act::text = 'revive' and not exists (select from moderation_log k where k.id = l.undoes_id and k.actor_id is not null))
), 0), coalesce(i.removal_id, 0))`

/** Whether a request `r` for a review of a post `i` waits for its answer: what it is about was not undone otherwise, and the post is there. */
export const waitsSql = Prisma.sql`r.answer_id is null and i.purged_at is null and not exists (select from moderation_log u where u.undoes_id = r.entry_id)`

/** The latest entry of the log about an item `i`, 0 for none: the version of its case. */
export const lastEntrySql = Prisma.sql`coalesce((select max(l.id) from moderation_log l where l.item_id = i.id), 0)`
