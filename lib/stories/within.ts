import { Prisma } from '@/prisma/client/client'

const HOUR = 3_600_000

/**
 * Whether an item `i` was written in the last hours. The upper bound says nothing new to people, but to the planner, which does not look at the
 * values: it takes what has a lower bound alone for a third of the table and reads all of it, and what has both for a small part.
 * @param at the present time
 */
export function withinHours(hours: number, at: Date): Prisma.Sql {
  return Prisma.sql`i.created_at > ${new Date(at.getTime() - hours * HOUR)} and i.created_at <= ${at}`
}
