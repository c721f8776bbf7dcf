import { db } from '@/lib/db'
import type { Viewer } from './rules'

/**
 * Makes a person a moderator, an admin, or a member again.
 * @returns whether there is such a person
 */
export async function setRole(name: string, role: Viewer['role']): Promise<boolean> {
  const { count } = await db().user.updateMany({ where: { name, leftAt: null }, data: { role } })
  return count > 0
}
