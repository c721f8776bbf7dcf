import { db } from '@/lib/db'
import { formatText } from '@/lib/text/format'
import type { OwnSettings } from './queries'

/** Saves what others read about a person, and what is given of how they want to read. Whose visits have no limit any more has none under way. */
export async function saveProfile(userId: number, { about, ...reading }: Pick<OwnSettings, 'about'> & Partial<OwnSettings>): Promise<void> {
  const visit = reading.noProcrast === false ? { firstViewAt: null, lastViewAt: null } : {}
  await db().user.update({ where: { id: userId }, data: { about, aboutHtml: formatText(about), ...reading, ...visit } })
}
