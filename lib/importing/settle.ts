import type { Transaction } from '@/lib/db'
import { FORMER_MEMBER } from '@/lib/former-member'
import type { ItemKind } from '@/prisma/client/enums'
import type { Counts } from './place'

/**
 * Makes sure that the items can keep the ids of the file.
 * @param most how many ids to return at most
 * @returns the first ids that belong to other items already, in which case nothing may be stored; mostly none
 */
export async function claimIds(tx: Transaction, most: number): Promise<number[]> {
  const taken = await tx.$queryRaw<{ id: number }[]>`select id from items join placed on item_id = id order by id limit ${most}`
  // Before the items are stored, so that nobody who posts meanwhile is given one of their ids.
  if (taken.length === 0) {
    await tx.$executeRaw`
      select setval('items_id_seq', highest) from (select max(item_id) as highest from placed) as claimed
      where highest > (select last_value from items_id_seq)`
  }
  return taken.map(({ id }) => id)
}

/** Gives every new item a new id; their order stays. */
export async function giveNewIds(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    with numbered as (select source_id, nextval('items_id_seq') as item_id from (select source_id from placed order by source_id) as ordered)
    update placed set item_id = numbered.item_id from numbered where numbered.source_id = placed.source_id`
}

/**
 * Makes accounts nobody can sign in to for the authors who have none. Such an account is as old as its first imported item, whichever file
 * that comes in. All who left where the items come from are one.
 * @returns how many were made
 */
export async function makeAuthors(tx: Transaction): Promise<number> {
  return tx.$executeRaw`
    with spelling as (
      select author::citext as name, min(created_at) as created_at from incoming join placed using (source_id)
      where author is not null group by author
    ), author as (
      select distinct on (name) name, created_at from spelling order by name, created_at, name::text
    ), older as (
      update users set created_at = author.created_at from author
      where users.name = author.name and users.former_name is null and users.imported and users.created_at > author.created_at
    )
    insert into users (name, created_at, imported, left_at) select name, created_at, true, case when name = ${FORMER_MEMBER} then created_at end from author order by created_at, name
    on conflict do nothing`
}

/**
 * Stores what was placed, with its counts.
 * @param source where the items come from, with whose ids they are remembered
 * @returns how many items that are
 */
export async function storeItems(tx: Transaction, source: string): Promise<Counts> {
  await lockThreads(tx)
  await tx.$executeRaw`
    insert into items (
      id, kind, author_id, created_at, story_id, parent_id, position, title, url, site, url_key, text, html, score,
      deleted_at, killed_at, killed_by, flagged_at
    )
    with options as (
      select source_id, row_number() over (partition by parent_source order by part.place, source_id) - 1
        + coalesce((select max(position) + 1 from items where story_id = root_item and kind = 'pollopt'), 0) as position
      from placed join incoming using (source_id)
      left join incoming_parts part on part.poll = parent_source and part.option = source_id
      where kind = 'pollopt'
    )
    select placed.item_id, kind, users.id, incoming.created_at, coalesce(placed.root_item, root.item_id), coalesce(parent.item_id, known.item_id),
      options.position, title, url, site, url_key, text, html, score,
      case when deleted then incoming.created_at end,
      case when dead then incoming.created_at end,
      case when dead then 'import'::kill_cause end,
      case when flagged then incoming.created_at end
    from placed join incoming using (source_id)
    left join users on users.name = incoming.author::citext and users.former_name is null
    left join placed root on root.source_id = placed.root_source
    left join placed parent on parent.source_id = incoming.parent_source
    left join imported_items known on known.source = ${source} and known.source_id = incoming.parent_source
    left join options on options.source_id = placed.source_id`
  await tx.$executeRaw`insert into imported_items (source, source_id, item_id) select ${source}, source_id, item_id from placed`
  await countComments(tx)
  const rows = await tx.$queryRaw<{ kind: ItemKind; count: number }[]>`
    select kind::text, count(*)::int from placed join incoming using (source_id) group by kind`
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/** Who replies locks the thread first; so no reply is posted between our counting and our storing of the count. */
async function lockThreads(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    with locked as (select from threads where story_id in (select root_item from placed) order by story_id for update)
    select count(*) from locked`
}

async function countComments(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    with story as (
      select distinct coalesce(placed.root_item, root.item_id) as id from placed left join placed root on root.source_id = placed.root_source
    )
    insert into threads (story_id, comment_count, last_comment_at)
    select story.id, count(live.id), max(live.created_at) from story
    left join items live on live.story_id = story.id and live.kind = 'comment' and live.live
    group by story.id
    on conflict (story_id) do update
    set version = threads.version + 1, comment_count = excluded.comment_count, last_comment_at = excluded.last_comment_at`
}
