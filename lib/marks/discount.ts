import type { Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import type { DownvotesBefore } from './rules'

/** Tells the locks taken here from others on a number. */
const VOTING_DOWN = 20_261_127

/**
 * Lets one person vote down once at a time, until the transaction ends: each vote is judged by all before it. Nothing else takes this lock, and
 * it is taken before all others, so nobody waits in a circle.
 */
export async function voteDownAlone(tx: Transaction, voterId: number): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${VOTING_DOWN}::int, ${voterId}::int)::text`
}

/** Reads what somebody voted before they vote down a post of this author. @param at the present time */
export async function downvotesBefore(tx: Transaction, voterId: number, authorId: number | null, at: Date): Promise<DownvotesBefore> {
  const { serial, mostlyDown } = settings.discount
  const [before] = await tx.$queryRaw<DownvotesBefore[]>`
    select count(*)::int as last, (count(*) filter (where direction = -1))::int as "lastDown",
      (select count(*)::int from votes v join items i on i.id = v.item_id
        where v.user_id = ${voterId} and v.created_at > ${new Date(at.getTime() - serial.window)} and v.direction = -1 and i.author_id = ${authorId}) as "onAuthor"
    from (select direction from votes where user_id = ${voterId} order by created_at desc limit ${mostlyDown.last}) latest`
  if (!before) throw new Error('Votes were not counted.')
  return before
}

/** Whether a voter and the author of `items i` were lately on one device or network. Both have few sightings, found by their keys. @param at the present time */
export function seenTogetherSql(voterId: number, at: Date): Prisma.Sql {
  const since = new Date(at.getTime() - settings.discount.seen)
  return Prisma.sql`exists (select from sightings mine join sightings theirs on theirs.network = mine.network or theirs.device = mine.device
    where mine.user_id = ${voterId} and theirs.user_id = i.author_id and mine.seen_at > ${since} and theirs.seen_at > ${since})`
}
