import { createHash } from 'node:crypto'

/**
 * Answers with a feed, or with 304 to who has it as it is.
 * @param feed as atomFeed wrote it, for everybody to read
 */
export function feedAnswer(request: Request, feed: string): Response {
  const etag = `"${createHash('sha256').update(feed).digest('base64url')}"`
  // To be asked for each time: what is hidden since has left the feed.
  const headers = { etag, 'cache-control': 'public, no-cache' }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(feed, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } })
}

function isKnown(given: string | null, etag: string): boolean {
  return given !== null && given.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
}
