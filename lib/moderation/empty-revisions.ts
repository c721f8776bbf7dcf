import type { Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

/** Takes the words out of earlier versions: history is written once; the database lets this pass where it is said so. @param which a condition on `revisions` */
export async function emptyRevisions(tx: Transaction, which: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`select set_config('colloquy.purge', 'on', true)`
  await tx.$executeRaw`update revisions set title = null, url = null, text = '' where ${which}`
  await tx.$queryRaw`select set_config('colloquy.purge', '', true)`
}
