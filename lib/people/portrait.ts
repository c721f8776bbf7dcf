import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Profile } from '@/lib/accounts/queries'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'

/** How much of what everybody may see somebody posted in a month (UTC), which is written as YYYY-MM. */
export type Month = { month: string; stories: number; comments: number }

/** What a profile tells of somebody's posts: the last months, oldest first, and the numbers of the best posts, best first. */
export type Portrait = { months: Month[]; bestStories: number[]; bestComments: number[] }

type Person = Pick<Profile, 'id' | 'storyCount' | 'commentCount'>

/** Points alone change unseen for so long. An index by points would be written with each vote, and with it all the others. */
const FRESH = { max: 5000, ttl: 10 * 60_000 }
const drawn = new LRUCache<string, Promise<Portrait>>(FRESH)

/**
 * Finds the best among a hundred thousand posts in a third of a second, so not for each view.
 * @param at the present time
 */
export function portraitOf(person: Person, at: Date): Promise<Portrait> {
  const key = `${person.id} ${person.storyCount} ${person.commentCount} ${monthOf(at)}`
  const known = drawn.get(key)
  if (known) return known
  const made = draw(person.id, at)
  drawn.set(key, made)
  made.catch(() => drawn.delete(key))
  return made
}

async function draw(userId: number, at: Date): Promise<Portrait> {
  const [months, bestStories, bestComments] = await Promise.all([monthsOf(userId, at), bestOf(userId, Prisma.sql`i.kind in ('story', 'poll', 'job')`), bestOf(userId, Prisma.sql`i.kind = 'comment'`)])
  return { months, bestStories, bestComments }
}

async function monthsOf(userId: number, at: Date): Promise<Month[]> {
  const { months } = settings.profile
  const starts = Array.from({ length: months }, (_, index) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months + 1 + index)))
  const rows = await db().$queryRaw<Month[]>`
    select to_char(m.start, 'YYYY-MM') as month, m.stories, m.comments from (
      select date_trunc('month', i.created_at at time zone 'UTC') as start, count(*) filter (where i.kind <> 'comment')::int as stories, count(*) filter (where i.kind = 'comment')::int as comments
      from items i where i.author_id = ${userId} and i.kind in ('story', 'poll', 'job', 'comment') and i.live and i.created_at >= ${starts[0]} group by 1
    ) m`
  const known = new Map(rows.map((row) => [row.month, row]))
  return starts.map(monthOf).map((month) => known.get(month) ?? { month, stories: 0, comments: 0 })
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7)
}

/** Nothing that was voted down. */
async function bestOf(userId: number, which: Prisma.Sql): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select i.id from items i where i.author_id = ${userId} and ${which} and i.live and i.score > 0 order by i.score desc, i.id desc limit ${limitOf(settings.profile.best)}`
  return rows.map(({ id }) => id)
}
