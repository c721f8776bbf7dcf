import type { Transaction } from '@/lib/db'
import type { ItemKind } from '@/prisma/client/enums'

/** Numbers of items, by kind; a kind without any is left out. */
export type Counts = Partial<Record<ItemKind, number>>

/**
 * Takes off the stage what an earlier import brought.
 * @param source where the items come from
 * @returns how much that was
 */
export async function dropKnown(tx: Transaction, source: string): Promise<Counts> {
  const rows = await tx.$queryRaw<{ kind: ItemKind; count: number }[]>`
    with known as (
      delete from incoming using imported_items i where i.source = ${source} and i.source_id = incoming.source_id returning incoming.kind
    )
    select kind::text, count(*)::int from known group by kind`
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/**
 * Finds for each staged item the thread it belongs to, in the file or imported earlier (table `placed`, where items keep their ids at first),
 * and refuses the lines of those that belong to none.
 */
export async function placeItems(tx: Transaction, source: string): Promise<void> {
  await tx.$executeRaw`create index on incoming (parent_source)`
  await tx.$executeRaw`analyze incoming (source_id, kind, author, created_at, parent_source)`
  // One level of replies after the other is found by index: hashing the whole table for each level would take for ever on a long chain.
  await tx.$executeRaw`set local enable_hashjoin = off`
  await tx.$executeRaw`set local enable_mergejoin = off`
  await findThreads(tx, source)
  await refuseLost(tx, source)
  await tx.$executeRaw`set local enable_hashjoin = on`
  await tx.$executeRaw`set local enable_mergejoin = on`
  await refuseCircles(tx)
}

async function findThreads(tx: Transaction, source: string): Promise<void> {
  await tx.$executeRaw`
    create temp table placed (source_id int primary key, root_source int, root_item int, item_id int not null) on commit drop`
  await tx.$executeRaw`
    insert into placed (source_id, root_source, root_item, item_id)
    with recursive thread (source_id, kind, root_source, root_item) as (
      select source_id, kind, source_id, null::int from incoming where kind in ('story', 'poll', 'job')
      union all
      select child.source_id, child.kind, null::int, parent.story_id
      from incoming child
      join imported_items known on known.source = ${source} and known.source_id = child.parent_source
      join items parent on parent.id = known.item_id
      where case child.kind when 'pollopt' then parent.kind = 'poll' else parent.kind <> 'pollopt' end
      union all
      select child.source_id, child.kind, parent.root_source, parent.root_item
      from thread parent
      join incoming child on child.parent_source = parent.source_id
      where case child.kind when 'pollopt' then parent.kind = 'poll' else parent.kind <> 'pollopt' end
    )
    select source_id, root_source, root_item, source_id from thread`
  await tx.$executeRaw`analyze placed`
}

/** Refuses items whose parent cannot be had, and all below them. */
async function refuseLost(tx: Transaction, source: string): Promise<void> {
  await tx.$executeRaw`
    create temp table unplaced on commit drop as
    select line, source_id, kind, parent_source from incoming where not exists (select from placed where placed.source_id = incoming.source_id)`
  await tx.$executeRaw`create unique index on unplaced (source_id)`
  await tx.$executeRaw`create index on unplaced (parent_source)`
  await tx.$executeRaw`analyze unplaced`
  await tx.$executeRaw`
    insert into refused
    with recursive lost (line, source_id, reason) as (
      select line, source_id, case
        when not exists (select from placed where source_id = child.parent_source)
          and not exists (select from imported_items where source = ${source} and source_id = child.parent_source)
          then case kind when 'pollopt' then 'Its poll ' else 'Its parent ' end || parent_source
            || ' is neither in a good line of this file nor imported before.'
        when kind = 'pollopt' then 'Its poll ' || parent_source || ' is not a poll.'
        else 'Its parent ' || parent_source || ' is a poll option, which has no replies.'
      end
      from unplaced child where not exists (select from unplaced parent where parent.source_id = child.parent_source)
      union all
      select child.line, child.source_id, 'Its parent ' || parent.source_id || ' was skipped.'
      from lost parent join unplaced child on child.parent_source = parent.source_id
    )
    select line, reason from lost`
}

/** What is left has parents, but no chain of them ends anywhere. */
async function refuseCircles(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    insert into refused
    select line, 'It is its own ancestor, or a reply to such a comment.' from unplaced
    where not exists (select from refused where refused.line = unplaced.line)`
}
