import type { ThreadComment } from '@/lib/comments/queries'
import { minutesUntilReply } from '@/lib/comments/rules'
import { readingOrder, type TreeNode } from '@/lib/comments/tree'
import type { StaticMarkup } from '@/lib/document'
import { isRecentEnoughForDownvote } from '@/lib/marks/rules'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'
import { shadeOf } from '@/components/ui/shade'
import { heightOf, heightsOf, tallClass, type Heights } from './tall'

/** Browsers flatten what is nested more than 512 elements deep; replies below this stand under one another. */
const DEEPEST = 100

/** Whatever follows in a list moves when a branch gets its height, so a long list is several: then most of it moves as a whole. */
const BRANCHES = 40

/** Bytes after which a new piece begins: what is put in for one viewer is compressed anew with its piece. */
const PIECE = 64 * 1024

/**
 * What a thread's markup depends on beside its comments: `at` the time ages are counted from, `open` whether replies are taken, `elsewhere` whether
 * the page is at another address than /item/ID, `folded` whether all branches are folded away; the rest what this group of readers may do.
 */
export type ThreadOptions = { at: Date; open: boolean; elsewhere?: boolean; folded?: boolean; mayDownvote: boolean; mayModerate: boolean }

/**
 * The whole tree as HTML, in pieces. It is the same for all readers: thousands of comments cost milliseconds, at any depth.
 * @param branches the tree in the order it is shown
 * @returns pieces to be written one after another; a comment's seam is where its words begin
 */
export function threadMarkup(branches: readonly TreeNode<ThreadComment>[], options: ThreadOptions): StaticMarkup[] {
  const reading = readingOrder(branches)
  const heights = heightsOf(reading, DEEPEST, options.folded === true)
  const pieces: StaticMarkup[] = []
  let seams = new Map<number, number>()
  // Scripts ask here what the latest comment is, instead of looking at all of them.
  let written = `${listTag(branches, 0, heights)} data-latest=${latestOf(reading)}>`
  let bytes = written.length
  let level = 0
  let begun = 0
  const isApart: boolean[] = []
  const write = (html: string) => {
    written += html
    bytes += Buffer.byteLength(html)
  }
  for (const node of reading) {
    const depth = Math.min(node.depth, DEEPEST)
    for (; level > depth; level--) write('</ol>')
    if (depth === 0 && begun > 0 && begun % BRANCHES === 0) write(`</ol>${listTag(branches, begun, heights)}>`)
    if (depth === 0) begun++
    if (bytes > PIECE) {
      pieces.push({ html: written, seams })
      written = ''
      bytes = 0
      seams = new Map()
    }
    const size = depth === 0 || isApart[depth - 1] ? tallClass(heights.get(node) ?? 0) : ''
    write(`<li id=${node.comment.id}${size && ` class=${size}`}>${head(node, options).html}`)
    seams.set(node.comment.id, bytes)
    const opensReplies = node.children.length > 0 && depth < DEEPEST
    write(`${options.folded && depth === 0 ? FOLDED : TOGGLE} type=checkbox aria-label="${node.count} more">${body(node, options).html}`)
    if (!opensReplies) continue
    const apart = isLarge(node.count)
    write(apart ? '<ol class=apart>' : '<ol>')
    isApart[level++] = apart
  }
  for (; level > 0; level--) write('</ol>')
  return [...pieces, { html: `${written}</ol>`, seams }]
}

function latestOf(reading: readonly TreeNode<ThreadComment>[]): number {
  let latest = 0
  for (const { comment } of reading) latest = Math.max(latest, comment.id)
  return latest
}

/** The list that begins with a branch, without what ends the tag; how high it will be matters where another follows. */
function listTag(branches: readonly TreeNode<ThreadComment>[], from: number, heights: Heights): string {
  const to = from + BRANCHES
  return to < branches.length ? `<ol class="thread ${tallClass(heightOf(branches.slice(from, to), heights))}"` : '<ol class=thread'
}

/** From how many comments on the replies in a branch are drawn each on their own: never many at once, and not so few that browsers look at all of them. */
const isLarge = (count: number) => count >= 6

/**
 * What follows a seam: the toggle, checked while the branch is folded away. Ten thousand details elements, each with a tree of its own inside, hold a browser
 * up for seconds when it loads them and when it collects garbage.
 */
export const TOGGLE = '<input'
/** Stands in its place. Where all branches are folded, one folded by its reader says so twice, and browsers take it once. */
export const FOLDED = `${TOGGLE} checked`

function head({ comment, depth, rootId, parentId, prevId, nextId }: TreeNode<ThreadComment>, { at, mayDownvote, mayModerate, elsewhere = false }: ThreadOptions): Markup {
  const vote = !comment.live ? null : html`<button name=up value=${comment.id}>upvote</button>${mayDownvote && downvoteButton(comment, at)}`
  // Permalinks are relative: a thread stands at /item/ID, so the number is enough.
  const items = elsewhere ? '/item/' : ''
  return html`${vote}${heading(depth, byline(comment))} ${ageLink(`${items}${comment.id}`, comment.createdAt, at)}${marks(comment)}${origin(comment, items)}${jump('root', rootId)}${jump('parent', parentId)}${jump('prev', prevId)}${jump('next', nextId)}${mayModerate && html` <a href=${paths.moderate(comment.id)}>moderate</a>`}`
}

/** Whoever hears the page goes from comment to comment by its headings, and is told how deep each stands. Browsers know six levels by name. */
function heading(depth: number, content: Markup): Markup {
  const level = depth + 2
  return level <= 6 ? html`<h${level}>${content}</h${level}>` : html`<h6 aria-level=${level}>${content}</h6>`
}

function downvoteButton({ id, createdAt }: ThreadComment, at: Date): Markup | null {
  return isRecentEnoughForDownvote(createdAt, at) ? html`<button name=down value=${id}>downvote</button>` : null
}

function byline({ author, authorIsNew, isSubmitter, gone, removal }: ThreadComment): Markup {
  if (gone && removal) return html`<a href=${paths.logEntry(removal.id)} dir=auto>[removed: <bdi>${removal.reason}</bdi>]</a>`
  return author && !gone ? authorMarkup(author, { isNew: authorIsNew, isSubmitter }) : html`[${gone}]`
}

function marks({ gone, edited, flagged, dead, deleted, removal }: ThreadComment): Markup | null {
  return gone ? null : html`${edited && ' edited'}${flagged && ' [flagged]'}${dead && ' [dead]'}${deleted && ' [deleted]'}${removal && html` <a href=${paths.logEntry(removal.id)}>[removed]</a>`}`
}

function origin({ from }: ThreadComment, items: string): Markup | null {
  if (!from) return null
  return from.title ? html` from <a href=${items}${from.id} dir=auto>${from.title}</a>` : html` from a story that is gone`
}

function jump(label: string, id: number | null): Markup | null {
  return id === null ? null : html` <a href=#${id}>${label}</a>`
}

function body({ comment: { id, html: text, gone, live, score, createdAt }, depth }: TreeNode<ThreadComment>, { at, open }: ThreadOptions): Markup {
  if (gone) return html``
  const reply = open && live ? replyLink(id, minutesUntilReply(depth, createdAt, at)) : null
  const shade = shadeOf({ live, score })
  return html`<div${shade && html` class=${shade}`}>${trusted(text)}${reply}</div>`
}

/** Deep in a thread people wait before they answer; who cannot opens the comment's own page. */
function replyLink(id: number, minutes: number): Markup {
  return minutes > 0 ? html`<a href=/item/${id}>reply in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}</a>` : html`<a href=${paths.reply(id)}>reply</a>`
}
