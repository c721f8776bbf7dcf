import { db } from '@/lib/db'

/** @returns whose name that is, whatever its case; null when nobody's */
export async function personNamed(name: string): Promise<number | null> {
  const person = await db().user.findFirst({ where: { name, leftAt: null }, select: { id: true } })
  return person && person.id
}
