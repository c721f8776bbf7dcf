import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { ItemHead } from '@/lib/stories/item'
import { countOf, points } from '@/lib/text/counts'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { commentCount } from '@/components/stories/story-list'

/** What stands above a thread in a page of another site. @param at the present time */
export function embeddedItem(item: ItemHead, at: Date): string {
  const { id, kind, html: text, options } = item
  const choices = options.length > 0 && html`<ul>${options.map((option) => html`<li>${trusted(option.html)} <span class=by>${countOf(option.score, 'point')}</span></li>`)}</ul>`
  const count = kind === 'comment' ? null : html` · ${commentCount(item.commentCount)}`
  const isText = text !== '' && html`<div class=text dir=auto>${trusted(text)}</div>`
  return html`<header><h1 dir=auto>${heading(item)}</h1><p class=by>${byline(item)} ${ageLink(paths.item(id), item.createdAt, at)}${count}</p>${isText}${choices}<p>${joinLink(id)}</p></header>`.html
}

/** Where people write. */
export function joinLink(id: number): Markup {
  return html`<a class=join href=${paths.item(id)} rel=noopener>Join the discussion on ${settings.siteName}</a>`
}

function heading({ id, kind, title, storyId, storyTitle }: ItemHead): Markup {
  return kind === 'comment' ? html`A comment on: <a href=${paths.item(storyId)} rel=noopener>${storyTitle || 'a story that is gone'}</a>` : html`<a href=${paths.item(id)} rel=noopener>${title}</a>`
}

function byline({ kind, author, score }: ItemHead): Markup | null {
  if (!author || kind === 'job') return null
  const person = html`<a href=${paths.user(author)} rel=noopener>${author}</a>`
  return kind === 'comment' ? person : html`${points(score)} by ${person}`
}
