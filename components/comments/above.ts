import type { CommentAbove } from '@/lib/comments/above'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'

/** What a comment answers, to be understood by whoever comes to its own page; long texts are cut by the style. @param chain the highest first */
export function above(chain: readonly CommentAbove[], at: Date): Markup | null {
  return chain.length === 0 ? null : html`<ol class=above aria-label="What it answers">${chain.map((comment) => step(comment, at))}</ol>`
}

function step({ id, author, authorIsNew, createdAt, html: text, gone }: CommentAbove, at: Date): Markup {
  const who = author && !gone ? authorMarkup(author, { isNew: authorIsNew }) : html`[${gone}]`
  return html`<li><div class=meta>${who} ${ageLink(paths.item(id), createdAt, at)}</div>${!gone && html`<div class=text dir=auto>${trusted(text)}</div>`}</li>`
}
