import { Prisma } from '@/prisma/client/client'

/** The number of who has a name, whatever its case. Those who left share one, which is nobody's. */
export function named(name: string): Prisma.Sql {
  return Prisma.sql`(select id from users where name = ${name}::citext and left_at is null)`
}
