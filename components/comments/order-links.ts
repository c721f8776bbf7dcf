import { preferredOrder, type Viewer } from '@/lib/accounts/rules'
import { paths, threadOrders, type ThreadOrder, type ThreadView } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'
import { orderWords } from './order-words'

/**
 * A plain link for each order of a thread, and what the present one is.
 * @param options `order` how it stands; `view` how it was asked for; `news` how many comments are new to the viewer
 */
export function orderLinks(id: number, { order, view, news, viewer }: { order: ThreadOrder; view: ThreadView; news: number; viewer: Viewer | null }): string {
  const preferred = preferredOrder(viewer)
  const links = threadOrders.filter((each) => each !== 'new' || viewer).map((each) => html`<a href="${paths.thread(id, { ...view, order: each === preferred ? null : each })}"${each === order && html` aria-current=page`}>${each}</a>`)
  const only = news > 0 && html` <a href="${paths.thread(id, { ...view, onlyNew: !view.onlyNew })}">${view.onlyNew ? 'show all branches' : 'show only branches with something new'}</a>`
  return html`<nav class=orders aria-label="Order of comments">${links}</nav><p class=meta>${orderWords[order]}${viewer && html` <a href=${paths.settings()}>remember an order</a>`}${foldLink(id, view)}${only}</p>`.html
}

/** With scripts it folds or opens the branches where they stand, and becomes the other one. */
function foldLink(id: number, view: ThreadView): Markup {
  const [label, other] = view.folded ? ['open all branches', 'fold all branches'] : ['fold all branches', 'open all branches']
  return html` <a href="${paths.thread(id, { ...view, folded: !view.folded })}" data-other="${other}">${label}</a>`
}
