import { answerProgram } from '@/lib/search-api/answer'
import { itemTree } from '@/lib/search-api/item'
import { itemId } from '../../../../search-params'

export { mayAsk as OPTIONS } from '@/lib/search-api/answer'

/** An item with the whole tree below it. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerProgram(request, async () => {
    const id = itemId((await params).id)
    const json = id && (await itemTree(id))
    return json ? { json } : { status: 404, message: 'Not Found' }
  })
}
