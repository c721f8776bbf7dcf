import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'

/** @returns the colours of the header that people chose who posted lately, each once, in six hexadecimal digits; those with most karma first */
export async function topColours(): Promise<string[]> {
  const { karma, lately, shown } = settings.topColour
  const since = new Date(now().getTime() - lately)
  const rows = await db().$queryRaw<{ colour: string }[]>`
    select u.top_colour as colour from users u
    where u.top_colour is not null and u.karma >= ${karma} and exists (select from items i where i.author_id = u.id and i.live and i.created_at > ${since})
    group by u.top_colour order by max(u.karma) desc, u.top_colour limit ${limitOf(shown)}`
  return rows.map(({ colour }) => colour)
}
