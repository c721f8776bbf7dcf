import { openApi } from '@/lib/forum-api/document'

/** Where the forum is, is known when it runs. */
export const dynamic = 'force-dynamic'

/** The API as programs read it. */
export function GET(): Response {
  return Response.json(openApi(), { headers: { 'access-control-allow-origin': '*' } })
}
