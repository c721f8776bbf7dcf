import { settings } from '@/lib/settings'
import { problem } from './problem'

const MOST = settings.tokens.body

/** @returns what the body of a request says, without the one character PostgreSQL cannot keep; or why it was not read */
export async function readBody(request: Request): Promise<{ body: unknown } | Response> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return problem(415, 'Send JSON, and say so: Content-Type: application/json.')
  const bytes = await readBytes(request)
  if (!bytes) return problem(413, `A request has at most ${MOST} bytes.`)
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (_key, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : value)) as unknown }
  } catch {
    return problem(400, 'That is not JSON in UTF-8.')
  }
}

/** What is too long is read to its end, too, but not kept: who is cut off hears no answer. @returns null where it is too long */
async function readBytes({ body }: Request): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    length += next.value.byteLength
    if (length <= MOST) chunks.push(next.value)
  }
  return length <= MOST ? Buffer.concat(chunks) : null
}
