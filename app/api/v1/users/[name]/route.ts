import { answerProgram } from '@/lib/search-api/answer'
import { personCalled } from '@/lib/search-api/person'

export { mayAsk as OPTIONS } from '@/lib/search-api/answer'

/** Somebody, by name. */
export function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return answerProgram(request, async () => {
    const person = await personCalled((await params).name)
    return person ? { json: JSON.stringify(person) } : { status: 404, message: 'Not Found' }
  })
}
