import { answerSearch } from '../answer-search'

export { mayAsk as OPTIONS } from '@/lib/search-api/answer'

/** What fits a search best, as the search service of Hacker News answers. */
export function GET(request: Request): Promise<Response> {
  return answerSearch(request, false)
}
