import { db, type Transaction } from '@/lib/db'
import { readItem } from './item'
import { dropKnown, placeItems, type Counts } from './place'
import { claimIds, giveNewIds, makeAuthors, storeItems } from './settle'
import { openStage, stage, type SkippedLine, type StagedItem } from './stage'

/** What goes to the database at once; a few enormous items make a batch, too. */
const BATCH = { lines: 500, characters: 4_000_000 }
/** Where items come from unless said otherwise. */
export const HACKER_NEWS = 'hn'

const KEPT_SKIPS = 1000
const NAMED_IDS = 5
/** One import at a time: two would wait for each other's ids and fail. */
const IMPORTING = 7_265_019
const DAY_MS = 86_400_000

export type ImportReport = {
  imported: Counts
  /** Imported by an earlier run, and left as they are. */
  alreadyHere: Counts
  accountsMade: number
  /** The first thousand, in the order of the file. */
  skipped: SkippedLine[]
  skippedCount: number
}

/** Why nothing at all was imported, in one sentence for the person who asked. */
export class ImportRefused extends Error {}

/**
 * Imports items in the Hacker News API's format, one JSON object a line, in any order. All of it is one transaction; what is here already is
 * left alone, so the same lines can be imported again.
 * @param lines the file's lines; they are read as a stream
 * @param options.renumber whether every new item gets a new id, instead of the one it has
 * @param options.source where they come from: ids mean the same item only within one source
 * @param options.onProgress is told how many lines have been read, every now and then
 * @returns what was imported and what was not
 * @throws ImportRefused when ids are taken by other items, or another import runs
 */
export async function importItems(
  lines: AsyncIterable<string>,
  { renumber, source = HACKER_NEWS, onProgress }: { renumber: boolean; source?: string; onProgress?: (lines: number) => void },
): Promise<ImportReport> {
  const report = await db().$transaction(
    async (tx) => {
      await refuseSecondImport(tx)
      await openStage(tx)
      await stageLines(tx, lines, onProgress)
      const alreadyHere = await dropKnown(tx, source)
      await placeItems(tx, source)
      if (renumber) await giveNewIds(tx)
      else refuseTaken(await claimIds(tx, NAMED_IDS + 1))
      const accountsMade = await makeAuthors(tx)
      return { alreadyHere, accountsMade, imported: await storeItems(tx, source), ...(await listSkipped(tx)) }
    },
    { timeout: DAY_MS, maxWait: 10_000 },
  )
  // The planner would choose by what it knew of the tables as they were before.
  await db().$executeRaw`analyze items, users, threads, imported_items`
  return report
}

async function refuseSecondImport(tx: Transaction): Promise<void> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`select pg_try_advisory_xact_lock(${IMPORTING}) as held`
  if (!lock?.held) throw new ImportRefused('Another import is running: wait until it has finished.')
}

/** The next batch is read and sanitised while the database stores the one before. */
async function stageLines(tx: Transaction, lines: AsyncIterable<string>, onProgress?: (lines: number) => void): Promise<void> {
  let line = 0
  let characters = 0
  let items: StagedItem[] = []
  let refused: SkippedLine[] = []
  let sending = Promise.resolve()
  const send = async () => {
    await sending
    sending = stage(tx, items, refused)
    // A failure is thrown where `sending` is awaited, which may be a while after it happened.
    sending.catch(() => undefined)
    items = []
    refused = []
    characters = 0
    onProgress?.(line)
  }
  try {
    for await (const text of lines) {
      line++
      characters += text.length
      if (text.trim() === '') continue
      const item = readItem(text)
      if ('reason' in item) refused.push({ line, reason: item.reason })
      else items.push({ ...item, line })
      if (items.length + refused.length >= BATCH.lines || characters >= BATCH.characters) await send()
    }
    await send()
  } finally {
    await sending
  }
}

function refuseTaken(ids: number[]): void {
  if (ids.length === 0) return
  const named = ids.slice(0, NAMED_IDS).join(', ')
  const more = ids.length > NAMED_IDS ? ' and more' : ''
  const whose = ids.length === 1 ? `id ${named} belongs to another item` : `ids ${named}${more} belong to other items`
  throw new ImportRefused(`The ${whose} of this forum: use --renumber to give all imported items new ids.`)
}

async function listSkipped(tx: Transaction): Promise<Pick<ImportReport, 'skipped' | 'skippedCount'>> {
  const skipped = await tx.$queryRaw<SkippedLine[]>`select line, reason from refused order by line limit ${KEPT_SKIPS}`
  const [total] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int from refused`
  return { skipped, skippedCount: total?.count ?? skipped.length }
}
