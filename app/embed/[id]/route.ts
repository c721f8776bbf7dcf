import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { html } from '@/lib/text/markup'
import { itemId } from '../../search-params'
import { answerEmbed } from '../answer-embed'

/** The thread of an item, for frames on other sites. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = itemId((await params).id)
  return answerEmbed(async () => id, html`There is no such discussion on <a href=${paths.front()} rel=noopener>${settings.siteName}</a>, or not any more.`)
}
