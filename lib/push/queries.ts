import 'server-only'
import { db } from '@/lib/db'

/** @returns to how many browsers of a person notices are pushed */
export function browsersOf(userId: number): Promise<number> {
  return db().pushEndpoint.count({ where: { userId } })
}
