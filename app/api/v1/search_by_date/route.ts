import { answerSearch } from '../answer-search'

export { mayAsk as OPTIONS } from '@/lib/search-api/answer'

/** The newest that a search finds. */
export function GET(request: Request): Promise<Response> {
  return answerSearch(request, true)
}
