import type { Transaction } from '@/lib/db'

/**
 * Takes every foreign key off while work is done, since rows point at each other in circles (a post at the entry of the log that removed it, and the entry
 * at the post). Afterwards PostgreSQL checks all of them.
 */
export async function withoutForeignKeys<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const keys = await tx.$queryRaw<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, conname::text as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`
  for (const { table, name } of keys) await tx.$executeRawUnsafe(`alter table ${table} drop constraint "${name}"`)
  const result = await work()
  // What triggers have still to do would be in the way.
  await tx.$executeRaw`set constraints all immediate`
  for (const { table, name, definition } of keys) await tx.$executeRawUnsafe(`alter table ${table} add constraint "${name}" ${definition}`)
  return result
}
