import { viewerOf } from '@/lib/accounts/queries'
import { isInForce } from '@/lib/accounts/rules'
import { fetchTitle } from '@/lib/authoring/fetch-title'
import { address } from '@/lib/authoring/fields'
import { now } from '@/lib/clock'

/** What the page at an address is called, for the script of the form: an action would hold up the one that submits. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOf({ cookies: request.headers.get('cookie') ?? '', nonce: '', address: '/' })
  if (!viewer || isInForce(viewer.ban, now())) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  const wanted = address.safeParse(form?.get('url'))
  if (!wanted.success) return new Response(null, { status: 400 })
  return Response.json(await fetchTitle(viewer, wanted.data, now()))
}
