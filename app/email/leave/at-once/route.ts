import { redirect } from 'next/navigation'
import { leaveMail } from '@/lib/email/leave'
import { paths } from '@/lib/paths'

const keyOf = (request: Request) => new URL(request.url).searchParams.get('key')?.slice(0, 100) ?? ''

/** What mail programs send when somebody leaves by a button of theirs (RFC 8058). */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (form?.get('List-Unsubscribe') !== 'One-Click') return answer(400, 'Send List-Unsubscribe=One-Click to end mail to an address.')
  return (await leaveMail(keyOf(request))) ? answer(200, 'No more mail is sent to this address.') : answer(404, 'This is no address that mail is sent to.')
}

/** Programs that know nothing of that open the address. */
export function GET(request: Request): never {
  redirect(paths.leaveEmail(keyOf(request)) as never)
}

function answer(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
