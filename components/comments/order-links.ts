import { paths, threadOrders, type ThreadOrder, type ThreadView } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'
import { orderWords } from './order-words'

/** Of the thread below an item: `order` how it stands; `view` how it was asked for; `preferred` by the viewer; `hasNews` whether something is new to them. */
export type Orders = { id: number; order: ThreadOrder; view: ThreadView; preferred: ThreadOrder; isSignedIn: boolean; hasNews: boolean }

/** A plain link for each order of a thread, and what the present one is. */
export function orderLinks({ id, order, view, preferred, isSignedIn, hasNews }: Orders): string {
  const links = threadOrders.filter((each) => each !== 'new' || isSignedIn).map((each) => html`<a href="${paths.thread(id, { ...view, order: each === preferred ? null : each })}"${each === order && html` aria-current=page`}>${each}</a>`)
  const only = hasNews && html` <a href="${paths.thread(id, { ...view, onlyNew: !view.onlyNew })}">${view.onlyNew ? 'show all branches' : 'show only branches with something new'}</a>`
  return html`<nav class=orders aria-label="Order of comments">${links}</nav><p class=meta>${orderWords[order]}${isSignedIn && html` <a href=${paths.settings()}>remember an order</a>`}${foldLink(id, view)}${only}</p>`.html
}

/** With scripts it folds or opens the branches where they stand, and becomes the other one. */
function foldLink(id: number, view: ThreadView): Markup {
  const [label, other] = view.folded ? ['open all branches', 'fold all branches'] : ['fold all branches', 'open all branches']
  return html` <a href="${paths.thread(id, { ...view, folded: !view.folded })}" data-other="${other}">${label}</a>`
}
