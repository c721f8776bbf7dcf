import { db } from './db'

/** @returns whether the site can serve: the database answers and has its tables */
export async function canServe(): Promise<boolean> {
  try {
    await db().$queryRaw`select 1 from items limit 1`
    return true
  } catch {
    return false
  }
}
