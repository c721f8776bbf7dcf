import { answerProgram, envelope } from '@/lib/search-api/answer'
import { readAsked } from '@/lib/search-api/asked'
import { searchHits } from '@/lib/search-api/queries'

/** @param byDate newest first, rather than what fits best */
export function answerSearch(request: Request, byDate: boolean): Promise<Response> {
  return answerProgram(request, async (given) => {
    const began = performance.now()
    const asked = readAsked(given)
    if ('refusal' in asked) return { status: 400, message: asked.refusal }
    const found = await searchHits(asked, byDate)
    if (!found) return { status: 503, message: 'There was no time for this search. Narrow it, or try again in a moment.' }
    return { json: JSON.stringify(envelope(found, asked, new URL(request.url).search.slice(1), Math.ceil(performance.now() - began))) }
  })
}
