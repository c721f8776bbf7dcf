import type { ThreadComment } from '@/lib/comments/queries'
import { readingOrder, type TreeNode } from '@/lib/comments/tree'
import type { StaticMarkup } from '@/lib/document'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'

/** Replies below this stand under one another: a frame is narrow. */
const DEEPEST = 12

/**
 * A thread to be read in a page of another site: without anything to act on, and without links into itself, since all lead out of the frame.
 * @param at the time ages are counted from
 */
export function embeddedThread(branches: readonly TreeNode<ThreadComment>[], at: Date): StaticMarkup {
  const parts = ['<ol>']
  let level = 0
  for (const node of readingOrder(branches)) {
    const depth = Math.min(node.depth, DEEPEST)
    for (; level > depth; level--) parts.push('</ol></li>')
    const opensReplies = node.children.length > 0 && depth < DEEPEST
    parts.push(comment(node.comment, at).html, opensReplies ? '<ol>' : '</li>')
    if (opensReplies) level++
  }
  return { html: `${parts.join('')}${'</ol></li>'.repeat(level)}</ol>` }
}

function comment({ id, author, createdAt, gone, html: text, flagged }: ThreadComment, at: Date): Markup {
  const by = gone || !author ? html`[${gone ?? 'deleted'}]` : html`<a href=${paths.user(author)} rel=noopener>${author}</a>`
  return html`<li><p class=by>${by} ${ageLink(paths.item(id), createdAt, at)}${flagged && !gone && ' [flagged]'}</p>${!gone && html`<div class=text dir=auto>${trusted(text)}</div>`}`
}
