import 'server-only'
import { now } from '@/lib/clock'
import { threadComments, type ThreadComment } from '@/lib/comments/queries'
import { renderedAsOf } from '@/lib/comments/rules'
import { buildTree, readingOrder } from '@/lib/comments/tree'
import { htmlOf } from '@/lib/document'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead, type ItemHead } from '@/lib/stories/item'
import { EVERYONE } from '@/lib/stories/sight'
import { hnHtml } from '@/lib/text/hn-html'

/**
 * An item with all that was said below it, as the search service of Hacker News writes it. It is made once for each version of the thread.
 * @returns JSON; null where there is no such item for everyone to see
 */
export async function itemTree(id: number): Promise<string | null> {
  const head = await itemHead(id, EVERYONE)
  if (!head || head.gone || (head.kind === 'pollopt' && head.storyGone)) return null
  const at = renderedAsOf(head.lastWrite, now())
  const choices = head.options.map(({ score }) => score).join()
  const key = ['tree', id, head.storyId, head.threadVersion, head.score, choices, at.getTime()].join(' ')
  return htmlOf(await staticMarkup(key, async () => [{ html: await writeTree(head, at) }]))
}

/** Written without recursion, since a thread may be as deep as people like. What stands below a post that is gone stays in its place; what nobody sees yet is not there. */
async function writeTree(head: ItemHead, at: Date): Promise<string> {
  const comments = head.kind === 'pollopt' ? [] : await threadComments({ storyId: head.storyId, rootId: head.id, order: 'best', audience: EVERYONE.audience, at })
  const branches = buildTree(comments.map((comment) => ({ ...comment, shown: comment.gone !== 'delayed' })), head.id)
  const parts = [opened(fieldsOf(head))]
  let open = 0
  for (const { comment, depth } of readingOrder(branches)) {
    parts.push(']}'.repeat(open - depth), parts.at(-1)?.endsWith('[') && open === depth ? '' : ',', opened(fieldsOfComment(comment, head.storyId)))
    open = depth + 1
  }
  return parts.join('') + ']}'.repeat(open + 1)
}

/** @returns the beginning of an object, up to the first of its children */
function opened(fields: object): string {
  return `${JSON.stringify(fields).slice(0, -1)},"children":[`
}

type Common = { id: number; createdAt: Date; type: string; author: string | null; title: string | null; url: string | null; html: string; points: number | null; parentId: number | null; storyId: number }

function fieldsOf(head: ItemHead): object {
  const { id, kind: type, createdAt, author, title, url, html, score, parentId, storyId } = head
  const option = (choice: { id: number; html: string; score: number }) => ({ ...common({ ...choice, createdAt, type: 'pollopt', author, title: null, url: null, points: choice.score, parentId: id, storyId }), options: [], children: [] })
  return { ...common({ id, createdAt, type, author, title, url, html, points: type === 'comment' ? null : score, parentId, storyId }), options: head.options.map(option) }
}

function fieldsOfComment({ id, parentId, createdAt, author, html, gone }: ThreadComment, storyId: number): object {
  return gone ? { id } : { ...common({ id, createdAt, type: 'comment', author, title: null, url: null, html, points: null, parentId, storyId }), options: [] }
}

function common({ id, createdAt, type, author, title, url, html, points, parentId, storyId }: Common): object {
  return { id, created_at: createdAt.toISOString(), created_at_i: Math.floor(createdAt.getTime() / 1000), type, author, title, url, text: wrapped(html), points, parent_id: parentId, story_id: storyId }
}

/** Paragraphs end here, where they only begin elsewhere. */
function wrapped(html: string): string | null {
  return html === '' ? null : `<p>${hnHtml(html).replaceAll('<p>', '</p><p>')}</p>`
}
