import { z } from 'zod'
import type { Transaction } from '@/lib/db'

const FORMAT = 'colloquy'
const VERSION = 1

/**
 * The first line of an export. Its fields stand in this order, and nothing in it tells when it was made: an export of the same forum is the same.
 * What else stands in it is not looked at.
 */
export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION, 'This export was made by a newer Colloquy: update this one first.'),
  part: z.enum(['public', 'private'], 'The first line of this export does not say which part of a forum it is.'),
  /** The latest migration of the database it comes from. */
  migration: z.string().max(200),
})

export type Header = z.infer<typeof headerSchema>

/** @returns the latest migration of this database */
export async function latestMigration(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`select max(migration_name) as name from _prisma_migrations where finished_at is not null`
  return row?.name ?? ''
}

/** @returns the header of an export that is made now */
export async function newHeader(tx: Transaction, part: Header['part']): Promise<Header> {
  return { format: FORMAT, version: VERSION, part, migration: await latestMigration(tx) }
}
