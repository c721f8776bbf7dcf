import { absolute } from '@/lib/absolute'
import { paths } from '@/lib/paths'
import { sitemapParts } from '@/lib/stories/sitemap'
import { html } from '@/lib/text/markup'
import { xmlAnswer } from '../sitemap/xml-answer'

export const dynamic = 'force-dynamic'

/** Which sitemaps there are (sitemaps.org). */
export async function GET(): Promise<Response> {
  const parts = (await sitemapParts()).map((part) => html`<sitemap><loc>${absolute(paths.sitemapPart(part))}</loc></sitemap>`)
  return xmlAnswer(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts}</sitemapindex>`)
}
