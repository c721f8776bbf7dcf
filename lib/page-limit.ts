import { Prisma } from '@/prisma/client/client'
import { settings } from './settings'

/** @returns a limit as a number in the statement: one that is a parameter is planned for as a tenth of the table */
export function limitOf(rows: number): Prisma.Sql {
  return Prisma.raw(String(rows))
}

/** A page of a list, and one more to tell whether it goes on. */
export const pageLimit = limitOf(settings.pageSize + 1)
