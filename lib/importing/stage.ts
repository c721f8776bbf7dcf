import type { Transaction } from '@/lib/db'
import type { IncomingItem } from './item'

/** An item and the line of the file it stood in, counted from 1. */
export type StagedItem = IncomingItem & { line: number }

/** A line that is left out, counted from 1, and why, in one sentence. */
export type SkippedLine = { line: number; reason: string }

/** Makes the tables, gone with the transaction, that hold the file's items until all of them are known. */
export async function openStage(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    create temp table incoming (
      line int not null, source_id int primary key, kind item_kind not null, author text, created_at timestamptz(3) not null, parent_source int,
      title text, url text, site text, url_key text, text text not null, html text not null, score int not null,
      deleted boolean not null, dead boolean not null, flagged boolean not null
    ) on commit drop`
  await tx.$executeRaw`create temp table incoming_parts (poll int, option int, place int not null, primary key (poll, option)) on commit drop`
  await tx.$executeRaw`create temp table refused (line int primary key, reason text not null) on commit drop`
}

/**
 * Adds items to the stage; of two with the same id the first stays and the other's line is refused.
 * @param items in the order of their lines
 * @param refused lines that are no items
 */
export async function stage(tx: Transaction, items: StagedItem[], refused: SkippedLine[]): Promise<void> {
  if (items.length > 0) await stageItems(tx, items)
  if (refused.length > 0) await stageRefused(tx, refused)
}

/** Sent as JSON, which takes half the time of arrays. */
async function stageItems(tx: Transaction, items: StagedItem[]): Promise<void> {
  await tx.$executeRaw`
    with sent as (
      select * from json_to_recordset(${JSON.stringify(items)}::json) as item (
        line int, id int, kind item_kind, author text, time float8, parent int, title text, url text, site text, "urlKey" text, text text, html text, score int,
        deleted boolean, dead boolean, flagged boolean
      )
    ), kept as (
      insert into incoming
      select line, id, kind, author, to_timestamp(time), parent, title, url, site, "urlKey", text, html, score, deleted, dead, flagged from sent order by line
      on conflict (source_id) do nothing returning line
    )
    insert into refused
    select line, 'The id ' || id || ' stood in an earlier line, which counts.' from sent where line not in (select line from kept)`
  await stageParts(tx, items.filter((item) => item.parts.length > 0))
}

async function stageParts(tx: Transaction, polls: StagedItem[]): Promise<void> {
  if (polls.length === 0) return
  const parts = polls.flatMap(({ id, parts }) => parts.map((option, place) => ({ poll: id, option, place })))
  await tx.$executeRaw`
    insert into incoming_parts
    select poll, option, place from json_to_recordset(${JSON.stringify(parts)}::json) as part (poll int, option int, place int)
    on conflict do nothing`
}

async function stageRefused(tx: Transaction, refused: SkippedLine[]): Promise<void> {
  await tx.$executeRaw`
    insert into refused select line, reason from json_to_recordset(${JSON.stringify(refused)}::json) as skipped (line int, reason text)`
}
