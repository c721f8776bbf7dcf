import { LRUCache } from 'lru-cache'
import type { Viewer } from '@/lib/accounts/rules'
import { pageTitle } from '@/lib/outward/page-title'
import { settings } from '@/lib/settings'

const MINUTE = 60_000

/** When who asked lately. Actions and routes are separate module graphs, so it lives on `globalThis`; each process counts for itself. */
const kept = globalThis as { colloquyTitlesAsked?: LRUCache<number, number[]> }
const asked = (kept.colloquyTitlesAsked ??= new LRUCache({ max: 10_000 }))

/**
 * Asks a page what it is called, for who is about to submit it.
 * @param at the present time
 * @returns what fits the form's box; or why there is none, as a sentence
 */
export async function fetchTitle({ id }: Pick<Viewer, 'id'>, address: string, at: Date, origins: readonly string[] = settings.outward.origins): Promise<{ title: string } | { refusal: string }> {
  if (!mayAsk(id, at)) return { refusal: `You asked for ${settings.outward.titlesPerMinute} titles within a minute: type this one, or wait a little.` }
  const title = await pageTitle(address, settings.titleLength.max, origins)
  return title === null ? { refusal: 'No title came from that address: type one.' } : { title }
}

function mayAsk(userId: number, at: Date): boolean {
  const lately = (asked.get(userId) ?? []).filter((moment) => moment > at.getTime() - MINUTE)
  if (lately.length >= settings.outward.titlesPerMinute) return false
  asked.set(userId, [...lately, at.getTime()])
  return true
}
