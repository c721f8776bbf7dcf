import { db } from '@/lib/db'
import { formatText } from '@/lib/text/format'
import type { OwnSettings } from './queries'

/** Saves what others read about a person, and how they want to read. */
export async function saveProfile(userId: number, { about, ...reading }: OwnSettings): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { about, aboutHtml: formatText(about), ...reading } })
}
