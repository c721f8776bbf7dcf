import { canServe } from '@/lib/health'

/** Answers 200 when the site can serve, for whoever watches over it. */
export async function GET(): Promise<Response> {
  if (await canServe()) return Response.json({ status: 'ok' })
  return Response.json({ status: 'unavailable', reason: 'the database does not answer' }, { status: 503 })
}
