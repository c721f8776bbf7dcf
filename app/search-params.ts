import { z } from 'zod'
import { settings } from '@/lib/settings'
import type { KeyedPage, ThreadOrder } from '@/lib/paths'

/** The query of an address, as the framework gives it. */
export type Search = Record<string, string | string[] | undefined>

const LAST_ID = 2 ** 31 - 1
const id = z.coerce.number().int().min(1).max(LAST_ID)
const keyed = z.object({ next: id, n: z.coerce.number().int().min(1).max(LAST_ID).catch(1) })
const orders = ['best', 'newest', 'oldest'] as const satisfies readonly ThreadOrder[]

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

/** @returns the order asked for; best when none or an unknown one is */
export function threadOrder(given: string | string[] | undefined): ThreadOrder {
  return z.enum(orders).catch('best').parse(given)
}
