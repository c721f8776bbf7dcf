import type { ThreadComment } from '@/lib/comments/queries'
import { readingOrder, type TreeNode } from '@/lib/comments/tree'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageMarkup } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'

/** Browsers flatten what is nested more than 512 elements deep; replies below this stand under one another. */
const DEEPEST = 100

/**
 * The whole tree as HTML. It is one string for all readers: thousands of comments cost milliseconds, at any depth.
 * @param branches the tree in the order it is shown
 * @param options `at` the time ages are counted from; `open` whether replies are taken
 */
export function threadMarkup(branches: readonly TreeNode<ThreadComment>[], options: { at: Date; open: boolean }): string {
  let written = '<ol class=thread>'
  let level = 0
  for (const node of readingOrder(branches)) {
    const depth = Math.min(node.depth, DEEPEST)
    for (; level > depth; level--) written += CLOSE_REPLIES
    written += `<li id=${node.comment.id}>${head(node, options.at).html}<details open><summary>${node.count}</summary>${body(node.comment, options.open).html}`
    const opensReplies = node.children.length > 0 && depth < DEEPEST
    written += opensReplies ? '<ol>' : CLOSE_COMMENT
    if (opensReplies) level++
  }
  for (; level > 0; level--) written += CLOSE_REPLIES
  return `${written}</ol>`
}

const CLOSE_COMMENT = '</details>'
const CLOSE_REPLIES = `</ol>${CLOSE_COMMENT}`

function head({ comment, rootId, parentId, prevId, nextId }: TreeNode<ThreadComment>, at: Date): Markup {
  const vote = comment.gone || comment.dead ? null : html`<button name=up value=${comment.id}>upvote</button>`
  // The permalink is relative: a thread stands at /item/ID, so the number is enough.
  return html`${vote}${byline(comment)} <a href=${comment.id}>${ageMarkup(comment.createdAt, at)}</a>${marks(comment)}${jump('root', rootId)}${jump('parent', parentId)}${jump('prev', prevId)}${jump('next', nextId)}`
}

function byline({ author, authorIsNew, isSubmitter, gone }: ThreadComment): Markup {
  return author && !gone ? authorMarkup(author, { isNew: authorIsNew, isSubmitter }) : html`[${gone}]`
}

function marks({ gone, flagged, dead }: ThreadComment): Markup | null {
  return gone ? null : html`${flagged && ' [flagged]'}${dead && ' [dead]'}`
}

function jump(label: string, id: number | null): Markup | null {
  return id === null ? null : html` <a href=#${id}>${label}</a>`
}

function body({ id, html: text, gone, dead }: ThreadComment, open: boolean): Markup {
  if (gone) return html``
  const reply = open && !dead ? html`<a href=${paths.reply(id)}>reply</a>` : null
  return html`<div${dead && html` class=dead`}>${trusted(text)}${reply}</div>`
}
