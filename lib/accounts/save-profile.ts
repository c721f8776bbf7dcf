import { db } from '@/lib/db'
import { formatText } from '@/lib/text/format'

/** Saves what others read about a person, and whether they want to see dead posts. */
export async function saveProfile(userId: number, { about, showDead }: { about: string; showDead: boolean }): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { about, aboutHtml: formatText(about), showDead } })
}
