import 'server-only'
import { embeddedItem, joinLink } from '@/components/embed/embedded-item'
import { embeddedThread } from '@/components/embed/embedded-thread'
import { now } from '@/lib/clock'
import { threadComments } from '@/lib/comments/queries'
import { renderedAsOf } from '@/lib/comments/rules'
import { buildTree } from '@/lib/comments/tree'
import type { StaticMarkup, Visitor } from '@/lib/document'
import { oncePer } from '@/lib/once-per'
import { paths } from '@/lib/paths'
import { place, reusePage } from '@/lib/place'
import { settings } from '@/lib/settings'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead, type ItemHead } from '@/lib/stories/item'
import { EVERYONE } from '@/lib/stories/sight'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { titleOf } from '../item/[id]/metadata'

/**
 * Answers with a thread that stands in a frame on another site, as everyone sees it. There is no script in it, and whatever is clicked opens a page of its own.
 * @param find finds the item out anew each time it is asked for; null where there is none
 * @param otherwise what stands there then
 */
export async function answerEmbed(find: () => Promise<number | null>, otherwise: Markup): Promise<Response> {
  const latest = oncePer(async (_: Visitor | typeof find) => shownHead(await find()))
  const head = await latest(find)
  if (!head) return document(settings.siteName, html`<p>${otherwise}</p>`, 404)
  reusePage(async (visitor) => {
    const present = await latest(visitor)
    return present?.id === head.id && present.threadVersion === head.threadVersion
  })
  const content = await place(async (visitor) => {
    const present = await latest(visitor)
    return present ? [embeddedItem(present, now()), ...(await thread(present))] : ''
  })
  return document(titleOf(head), html`${trusted(content)}<footer>${head.commentCount > 0 && joinLink(head.id)}</footer>`, 200)
}

/** Whoever embeds a duplicate shows the thread it was merged into. */
async function shownHead(id: number | null): Promise<ItemHead | null> {
  const head = id === null ? null : await itemHead(id, EVERYONE)
  if (!head || head.gone || head.kind === 'pollopt') return null
  return head.mergedIntoId === null ? head : shownHead(head.mergedIntoId)
}

async function thread({ id, storyId, threadVersion, lastWrite }: ItemHead): Promise<readonly StaticMarkup[]> {
  const at = renderedAsOf(lastWrite, now())
  return staticMarkup(['embed', id, storyId, threadVersion, at.getTime()].join(' '), async () => {
    const comments = await threadComments({ storyId, rootId: id, order: 'best', audience: EVERYONE.audience, at })
    return [embeddedThread(buildTree(comments, id), at)]
  })
}

function document(title: string, body: Markup, status: 200 | 404): Response {
  const page = html`<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport content="width=device-width, initial-scale=1"><meta name=color-scheme content="light dark"><title>${title}</title><base target=_blank><link rel=stylesheet href=${paths.embedStyle()}></head><body><main>${body}</main></body></html>`
  return new Response(page.html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
