import { z } from 'zod'
import { absolute } from '@/lib/absolute'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { EVERYONE } from '@/lib/stories/sight'
import { itemHead } from '@/lib/stories/item'
import { html } from '@/lib/text/markup'
import { titleOf } from '../item/[id]/metadata'
import { itemId } from '../search-params'

/** Pixels, unless less is asked for. */
const SIZE = { width: 640, height: 480 }

/** Seconds for which a site may show what it was told. */
const CACHE_AGE = 3600

const upTo = (most: number) => z.coerce.number().int().min(1).max(most).catch(most)
const schema = z.object({ url: z.string().max(settings.urlLength.max).catch(''), format: z.string().catch('json'), maxwidth: upTo(SIZE.width), maxheight: upTo(SIZE.height) })

// Pages of any site may read what everybody may read.
const HEADERS = { 'access-control-allow-origin': '*' }

/** Tells other sites how to show a thread in a frame (oembed.com). */
export async function GET(request: Request): Promise<Response> {
  const { url, format, maxwidth: width, maxheight: height } = schema.parse(Object.fromEntries(new URL(request.url).searchParams))
  if (format !== 'json') return Response.json({ message: 'There is JSON alone.' }, { status: 501, headers: HEADERS })
  const id = itemAt(url)
  const head = id && (await itemHead(id, EVERYONE))
  if (!head || head.gone || head.kind === 'pollopt') return Response.json({ message: 'There is nothing to embed at this address.' }, { status: 404, headers: HEADERS })
  const title = titleOf(head)
  const frame = html`<iframe src="${absolute(paths.embed(head.id))}" width="${width}" height="${height}" title="${title}" loading="lazy" style="border:0;max-width:100%"></iframe>`
  const author = head.author && { author_name: head.author, author_url: absolute(paths.user(head.author)) }
  const answer = { version: '1.0', type: 'rich', title, ...author, provider_name: settings.siteName, provider_url: absolute('/'), html: frame.html, width, height, cache_age: CACHE_AGE }
  return Response.json(answer, { headers: HEADERS })
}

/** @returns the number of the item that an address of this forum leads to; null for any other */
function itemAt(url: string): number | null {
  const { origin, pathname, searchParams } = URL.canParse(url) ? new URL(url) : new URL('about:blank')
  if (origin !== new URL(absolute('/')).origin) return null
  return itemId(pathname === '/item' ? (searchParams.get('id') ?? undefined) : /^\/item\/(\d+)\/?$/.exec(pathname)?.[1])
}
