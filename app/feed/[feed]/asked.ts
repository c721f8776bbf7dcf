import { z } from 'zod'
import { settings } from '@/lib/settings'
import type { LatestStories } from '@/lib/stories/queries'
import type { Search } from '../../search-params'

/** What any feed can be asked for: how many entries, of which stories, and where these lead (hnrss.org). */
export type Asked = LatestStories & { leadsTo: 'page' | 'thread' }

/** An address asks for what cannot be; says so in a sentence. */
export class WrongParameter extends Error {}

const MOST = 1_000_000

/** A whole number in an address. @param usual when it is not asked for */
export function whole(name: string, { least, most, usual }: { least: number; most: number; usual: number }) {
  const wrong = `${name} must be a whole number from ${least} to ${most}, such as ${name}=${Math.max(usual, least)}.`
  return z.string().regex(/^\d{1,9}$/, wrong).transform(Number).pipe(z.number().min(least, wrong).max(most, wrong)).default(usual)
}

const { entries, mostEntries } = settings.feeds

const asked = z.object({
  count: whole('count', { least: 1, most: mostEntries, usual: entries }),
  points: whole('points', { least: 0, most: MOST, usual: 0 }),
  comments: whole('comments', { least: 0, most: MOST, usual: 0 }),
  link: z.enum(['url', 'comments'], 'link must be url, for links to the pages that stories are about, or comments, for links to their threads.').default('url'),
})

/** @throws WrongParameter */
export function readAsked(search: Search): Asked {
  const { link, ...latest } = read(asked, search)
  return { ...latest, leadsTo: link === 'comments' ? 'thread' : 'page' }
}

/**
 * Reads an address.
 * @throws WrongParameter with the first message of the schema
 */
export function read<T>(schema: z.ZodType<T>, search: Search): T {
  const { success, data, error } = schema.safeParse(search)
  if (!success) throw new WrongParameter(error.issues[0]?.message)
  return data
}
