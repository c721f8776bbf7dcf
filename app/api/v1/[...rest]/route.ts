import { answerProgram } from '@/lib/search-api/answer'

export { mayAsk as OPTIONS } from '@/lib/search-api/answer'

/** Programs are told in their own words that nothing is here. */
export function GET(request: Request): Promise<Response> {
  return answerProgram(request, async () => ({ status: 404, message: 'Not Found' }))
}
