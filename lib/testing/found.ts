import type { Viewer } from '@/lib/accounts/rules'
import type { KeyedPage, SearchPlace } from '@/lib/paths'
import { search, type Found } from '@/lib/search/queries'

/** Searches for what has to be answered. */
export async function found(q: string, { viewer = null, page = null, ...place }: Partial<SearchPlace> & { viewer?: Viewer | null; page?: KeyedPage | null } = {}): Promise<Found> {
  const answer = await search(viewer, { q, ...place }, page)
  if (!answer || 'refusal' in answer) throw new Error(`“${q}” was not answered: ${answer?.refusal ?? 'nothing was asked'}`)
  return answer
}
