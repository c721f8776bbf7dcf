import { absolute } from '@/lib/absolute'
import { paths } from '@/lib/paths'
import { sitemapOf } from '@/lib/stories/sitemap'
import { html } from '@/lib/text/markup'
import { xmlAnswer } from '../xml-answer'

/** The threads of one part, each with when something last changed in it. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const [, part] = /^(\d{1,4})\.xml$/.exec((await params).part) ?? []
  const stories = part === undefined ? [] : await sitemapOf(Number(part))
  if (stories.length === 0) return new Response(`There is no such sitemap. ${absolute(paths.sitemap())} tells which there are.\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const urls = stories.map(({ id, changed }) => html`<url><loc>${absolute(paths.item(id))}</loc><lastmod>${changed.toISOString()}</lastmod></url>`)
  return xmlAnswer(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`)
}
