import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { filtersSql } from './filters-sql'
import { idsLeftOut, type Filterable, type Filters } from './rules'

/** @returns those who follow the author of a story and leave it out, for its words or its site */
export async function leftOutBy(tx: Transaction, story: Filterable): Promise<number[]> {
  const followers = await tx.$queryRaw<{ userId: number; filters: Filters }[]>`
    select f.user_id as "userId", ${filtersSql(Prisma.sql`f.user_id`)} as filters from followed f
    where f.person_id = ${story.authorId} and exists (select from left_out o where o.user_id = f.user_id and o.person_id is null)`
  return followers.flatMap(({ userId, filters }) => (idsLeftOut(filters, [story]).length > 0 ? [userId] : []))
}
