import 'server-only'
import { threadMarkup } from '@/components/comments/thread'
import { now } from '@/lib/clock'
import { threadComments } from '@/lib/comments/queries'
import { renderedAsOf, whyClosed } from '@/lib/comments/rules'
import { buildTree } from '@/lib/comments/tree'
import { htmlOf, type StaticMarkup } from '@/lib/document'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead } from '@/lib/stories/item'
import { EVERYONE } from '@/lib/stories/sight'
import { html, trusted } from '@/lib/text/markup'
import type { Below } from '../keyed-list'

/** @returns what everyone sees below a comment, rendered once per version of its thread and while */
export async function branchBelow(id: number): Promise<Below> {
  const item = await itemHead(id, EVERYONE)
  if (!item) return { markup: html``, ids: [] }
  const at = renderedAsOf(item.lastWrite, now())
  const open = whyClosed(item, now()) === null
  const key = ['branch', id, item.storyId, item.threadVersion, at.getTime(), open].join(' ')
  const pieces = await staticMarkup(key, () => render(item, at, open))
  return { markup: trusted(htmlOf(pieces)), ids: pieces.flatMap(({ seams }) => [...(seams?.keys() ?? [])]) }
}

async function render({ id, storyId }: { id: number; storyId: number }, at: Date, open: boolean): Promise<StaticMarkup[]> {
  const { audience } = EVERYONE
  const branches = buildTree(await threadComments({ storyId, rootId: id, order: 'best', audience, at }), id)
  return branches.length > 0 ? threadMarkup(branches, { at, open, elsewhere: true, mayDownvote: false, mayModerate: false }) : []
}
