import type { Asked } from './asked'
import type { Hits } from './queries'

const CALLBACK = /^[\w$][\w$.[\]]{0,99}$/

// Pages of any site may read what everybody may read.
const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }

/** What a program is answered: JSON, or a status and a sentence about why not. */
export type Answered = { json: string } | { status: 400 | 404 | 503; message: string }

/**
 * Answers a program: by JSON, or as a script that calls a function (`callback=`).
 * @param answer finds out what
 */
export async function answerProgram(request: Request, answer: (given: Record<string, string>) => Promise<Answered>): Promise<Response> {
  const { callback, ...given } = Object.fromEntries(new URL(request.url).searchParams)
  if (callback !== undefined && !CALLBACK.test(callback)) return written({ status: 400, message: 'Invalid callback: write the name of a function' })
  return written(await answer(given), callback)
}

function written(answered: Answered, callback?: string): Response {
  const [status, json] = 'json' in answered ? [200, answered.json] : [answered.status, JSON.stringify({ message: answered.message, status: answered.status })]
  const type = callback === undefined ? 'application/json' : 'text/javascript'
  return new Response(callback === undefined ? json : `/**/${callback}(${forScript(json)});`, { status, headers: { ...HEADERS, 'content-type': `${type}; charset=utf-8` } })
}

/** Two characters end a line in a script, and do not in JSON. */
function forScript(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** Tells a browser, which asks before it sends a request with headers of its own, that it may. */
export function mayAsk(): Response {
  return new Response(null, { status: 204, headers: { ...HEADERS, 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' } })
}

/**
 * @param params as they were given
 * @param ms how long it took
 */
export function envelope({ hits, count, isMore }: Hits, { query, page, hitsPerPage }: Asked, params: string, ms: number): object {
  return {
    ...{ hits, nbHits: count, page, nbPages: hitsPerPage > 0 ? Math.ceil(count / hitsPerPage) : 0, hitsPerPage, exhaustiveNbHits: !isMore, exhaustiveTypo: true },
    ...{ exhaustive: { nbHits: !isMore, typo: true }, query, params, processingTimeMS: ms, serverTimeMS: ms },
  }
}
