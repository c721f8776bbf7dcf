import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { storyAbout } from '@/lib/stories/discussed'
import { html } from '@/lib/text/markup'
import { prefilled } from '../search-params'
import { answerEmbed } from './answer-embed'

/** The discussion of a page of another site, by its address, for a frame on that page. */
export function GET(request: Request): Promise<Response> {
  const url = prefilled(new URL(request.url).searchParams.get('url') ?? undefined, settings.urlLength.max + 1).replaceAll('\0', '')
  return answerEmbed(() => storyAbout(url), html`Nobody discusses this page yet: <a class=join href="${paths.submit(url)}" rel=noopener>be the first on ${settings.siteName}</a>.`)
}
