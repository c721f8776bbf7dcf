import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { listsChanged } from '@/lib/stories/rank-once'
import { Prisma, type VoteDiscount } from '@/prisma/client/client'
import { downvotesBefore, seenTogetherSql, voteDownAlone } from './discount'
import { discountOf, isNegligible, mayNotUnvote, mayNotVote, type Direction, type Votable } from './rules'

const GONE = 'That is not there any more.'

/**
 * Votes on an item, once: a vote that was cast stays until it is taken back. Whether it counts is decided now and stays so, too.
 * @param at the present time
 * @returns a refusal, or null when the vote stands
 */
export async function vote(viewer: Viewer, itemId: number, direction: Direction, at: Date): Promise<string | null> {
  const item = await readVotable(viewer, itemId, at)
  const refusal = item ? mayNotVote(viewer, item, direction, at) : GONE
  if (!item || refusal) return (await hasVoted(viewer.id, item?.id ?? itemId, direction)) ? null : refusal
  const counted = direction === 1 ? await voteUp(viewer, item, at) : await voteDown(viewer, item, at)
  if (counted) listsChanged()
  return null
}

type Target = Votable & { id: number; seenTogether: boolean }

/** A vote on a duplicate is one on the story it was merged into. */
async function readVotable({ id, karma }: Viewer, itemId: number, at: Date): Promise<Target | undefined> {
  const [item] = await db().$queryRaw<Target[]>`
    select i.id, i.kind::text, i.author_id as "authorId", p.author_id as "parentAuthorId", i.score, i.created_at as "createdAt",
      not i.live as "isGone", s.locked_at is not null as "storyLocked", ${isNegligible(karma)} and ${seenTogetherSql(id, at)} as "seenTogether"
    from items i join items s on s.id = i.story_id left join items p on p.id = i.parent_id
    where i.id = coalesce((select merged_into_id from threads where story_id = ${itemId}), ${itemId})`
  return item
}

function voteUp({ id: userId, karma }: Viewer, { id: itemId, seenTogether }: Target, at: Date): Promise<boolean> {
  return cast(db(), { userId, itemId, direction: 1, discount: discountOf({ karma, seenTogether, down: null }), at })
}

function voteDown({ id: userId, karma }: Viewer, { id: itemId, authorId, seenTogether }: Target, at: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await voteDownAlone(tx, userId)
    const down = await downvotesBefore(tx, userId, authorId, at)
    return cast(tx, { userId, itemId, direction: -1, discount: discountOf({ karma, seenTogether, down }), at })
  })
}

async function hasVoted(userId: number, itemId: number, direction: Direction): Promise<boolean> {
  return (await db().vote.count({ where: { userId, itemId, direction } })) > 0
}

/**
 * Said in what a vote writes: it is answered before the disk has it, and meanwhile holds up none of those who announce something, whom PostgreSQL
 * lets commit one at a time. Where the database breaks down, votes of its last 0.6 s (three times wal_writer_delay) are gone, each with its points and karma.
 */
const UNHURRIED = Prisma.sql`set_config('synchronous_commit', 'off', true)`

type Cast = { userId: number; itemId: number; direction: Direction; discount: VoteDiscount | null; at: Date }

/**
 * One statement, so the vote, the score and the author's karma change together or not at all. The item is locked first, as everywhere, and
 * what may have changed since the rules were asked is asked again. Poll options bring no karma (news.arc).
 * @returns whether the score changed; not when this person had voted before, nor by a vote that does not count
 */
async function cast(tx: Transaction, { userId, itemId, direction, discount, at }: Cast): Promise<boolean> {
  const counted = await tx.$queryRaw<unknown[]>`
    with target as (
      select id, story_id, author_id, kind, ${UNHURRIED} from items i
      where id = ${itemId} and live and not exists (select from items s where s.id = i.story_id and s.locked_at is not null) and (${direction} = 1 or score > ${settings.downvote.leastPoints})
      for no key update
    ), cast_vote as (
      insert into votes (user_id, item_id, story_id, direction, discount, created_at) select ${userId}, id, story_id, ${direction}::int, ${discount}::text::vote_discount, ${at} from target
      on conflict do nothing returning item_id, discount
    ), counted as (
      select item_id from cast_vote where discount is null
    ), scored as (
      update items set score = score + ${direction} where id in (select item_id from counted)
    ), rewarded as (
      update users set karma = karma + ${direction}
      where id in (select author_id from target join counted on item_id = id where kind <> 'pollopt')
    )
    select item_id from counted`
  return counted.length > 0
}

/**
 * Takes a vote back, with all it did: nothing, where it did not count; one on a duplicate also where that was merged, to which it brought no karma.
 * The karma of a removed post was taken already.
 * @param at the present time
 * @returns a refusal, or null when there is no vote any more
 */
export async function unvote(userId: number, itemId: number, at: Date): Promise<string | null> {
  const cast = await db().vote.findUnique({ where: { userId_itemId: { userId, itemId } }, select: { createdAt: true } })
  const refusal = cast && mayNotUnvote(cast.createdAt, at)
  if (refusal || !cast) return refusal
  const counted = await db().$queryRaw<unknown[]>`
    with target as (
      select id, author_id, kind, removal_id, ${UNHURRIED} from items where id = ${itemId} for no key update
    ), taken as (
      delete from votes where user_id = ${userId} and (item_id in (select id from target) or merged_from_id = ${itemId}) returning item_id, direction, discount, merged_from_id
    ), counted as (
      select item_id, direction, merged_from_id from taken where discount is null
    ), scored as (
      update items set score = score - direction from counted where id = item_id
    ), rewarded as (
      update users set karma = karma - direction from counted join target on target.id = item_id
      where users.id = author_id and kind <> 'pollopt' and removal_id is null and merged_from_id is null
    )
    select item_id from counted`
  if (counted.length > 0) listsChanged()
  return null
}
