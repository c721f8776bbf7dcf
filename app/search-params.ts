import { z } from 'zod'
import { settings } from '@/lib/settings'
import { isDay } from '@/lib/stories/days'
import { noticeFilters, threadOrders, type KeyedPage, type NoticeFilter, type PendingAct, type QueueFilter, type QueuePlace, type ThreadView } from '@/lib/paths'

/** The query of an address, as the framework gives it. */
export type Search = Record<string, string | string[] | undefined>

/** What a page gets from its address. */
export type PageSearch = { searchParams: Promise<Search> }

const LAST_ID = 2 ** 31 - 1
const id = z.coerce.number().int().min(1).max(LAST_ID)
const keyed = z.object({ next: id, n: z.coerce.number().int().min(1).max(LAST_ID).catch(1) })

/** @returns an item's number from an address; null when it is none */
export function itemId(given: string | string[] | undefined): number | null {
  return typeof given === 'string' && /^\d+$/.test(given) ? (id.safeParse(given).data ?? null) : null
}

/** @returns the page of a ranked list, from 1; a list has an end, so has this */
export function pageNumber(given: string | string[] | undefined): number {
  return z.coerce.number().int().min(1).max(Math.ceil(500 / settings.pageSize)).catch(1).parse(given)
}

/** @returns where a list that is paged by key goes on; null at its beginning */
export function keyedPage(search: Search): KeyedPage | null {
  const { success, data } = keyed.safeParse(search)
  return success ? { after: data.next, rank: data.n } : null
}

const { hours, mostHours, points } = settings.lists

/** @returns over how many hours a list of the best looks */
export function hoursAsked(given: string | string[] | undefined): number {
  return z.coerce.number().int().min(1).max(mostHours).catch(hours).parse(given)
}

/** @returns how many points the stories of a list have to be over */
export function pointsAsked(given: string | string[] | undefined): number {
  return z.coerce.number().int().min(1).max(LAST_ID).catch(points).parse(given)
}

const LONGEST_SITE = 300

/** @returns a site's name from an address; null when it is none */
export function siteAsked(given: string | string[] | undefined): string | null {
  return typeof given === 'string' && given.length > 0 && given.length <= LONGEST_SITE && !given.includes('\0') ? given : null
}

/** @returns the day asked for, as YYYY-MM-DD; null when none or none of the calendar is */
export function dayAsked(given: string | string[] | undefined): string | null {
  return z.string().refine(isDay).nullable().catch(null).parse(given ?? null)
}

/** @returns how a thread is asked for; an unknown order is none */
export function threadView({ order, only, fold }: Search): ThreadView {
  return { order: z.enum(threadOrders).nullable().catch(null).parse(order ?? null), onlyNew: only === 'new', folded: fold === 'all' }
}

/** @returns which part of an inbox is asked for; null for all of it */
export function noticeFilter(given: string | string[] | undefined): NoticeFilter | null {
  return z.enum(noticeFilters).nullable().catch(null).parse(given ?? null)
}

const queueFilters = ['flagged', 'killed', 'held', 'review', 'vouched'] as const satisfies readonly QueueFilter[]

/** @returns why posts of the queue are to wait; null for whatever reason */
export function queueFilter(given: string | string[] | undefined): QueueFilter | null {
  return z.enum(queueFilters).nullable().catch(null).parse(given ?? null)
}

/** @returns where the queue goes on; null at its beginning */
export function queuePlace(given: string | string[] | undefined): QueuePlace | null {
  const [urgency, after] = typeof given === 'string' && /^\d{1,6}\.\d+$/.test(given) ? given.split('.') : []
  const item = itemId(after)
  return item ? { urgency: Number(urgency), itemId: item } : null
}

/** Acts that may wait for somebody to sign in. */
const PENDING = ['up', 'down', 'hide', 'favourite', 'follow']

/** @returns the act by button that waits until whoever pressed it has signed in; null when none does */
export function pendingAct(search: Search): PendingAct | null {
  const name = PENDING.find((each) => itemId(search[each]) !== null)
  return name ? { [name]: String(search[name]) } : null
}

/** @returns a text that a bookmarklet or a link put into the address, cut to the limit; empty when there is none */
export function prefilled(given: string | string[] | undefined, limit: number): string {
  return typeof given === 'string' ? given.slice(0, limit) : ''
}
