import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { Placed } from '@/components/ui/placed'
import { viewerOf } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { Visitor } from '@/lib/document'
import { listMarks, newsOf, NO_LIST_MARKS } from '@/lib/marks/queries'
import { oncePer } from '@/lib/once-per'
import { settings } from '@/lib/settings'
import { staticMarkup } from '@/lib/static-cache'
import type { Ranking } from '@/lib/stories/ranked'
import { html } from '@/lib/text/markup'
import { pageNumber, type Search } from './search-params'

const PAGE = settings.pageSize

/** `address` is that of each page, `write` makes the markup of some entries from the rank `start` on; `hides` leaves out what a viewer has hidden. */
type Props<Entry> = {
  address: (page: number) => string
  ranking: () => Promise<Ranking<Entry>>
  write: (entries: readonly Entry[], options: { start: number; at: Date; news: ReadonlyMap<number, number> }) => string
  hides?: boolean
  search: Search
}

/** What stands on a page of a ranked list: the same for everyone but for what a viewer has hidden, what is new to them, and the arrows already used. */
export function RankedList<Entry extends { id: number }>({ address, ranking, write, hides = false, search }: Props<Entry>) {
  const page = pageNumber(search.p)
  const marks = oncePer(async (visitor: Visitor) => {
    const [viewer, { entries }] = await Promise.all([viewerOf(visitor), ranking()])
    return viewer && listMarks(viewer.id, entries.map(({ id }) => id))
  })

  const list = async (visitor: Visitor) => {
    const [{ key, entries }, viewerMarks] = await Promise.all([ranking(), marks(visitor)])
    const hidden = new Set(hides ? viewerMarks?.hidden : [])
    const news = newsOf(viewerMarks ?? NO_LIST_MARKS)
    const render = () => {
      const left = entries.filter(({ id }) => !hidden.has(id))
      const shown = left.slice((page - 1) * PAGE, page * PAGE)
      return shown.length > 0
        ? write(shown, { start: (page - 1) * PAGE + 1, at: now(), news }) + moreLink(left.length > page * PAGE ? address(page + 1) : null)
        : '<p class="empty">Nothing here yet.</p>'
    }
    return hidden.size + news.size > 0 ? render() : staticMarkup(`${key} ${page}`, async () => [{ html: render() }])
  }

  return (
    <MarkForm goto={address(page)}>
      <Placed fill={async (visitor) => marksStyle((await marks(visitor)) ?? NO_LIST_MARKS, visitor.nonce)} />
      <Placed fill={list} />
    </MarkForm>
  )
}

function moreLink(address: string | null): string {
  return address ? html`<a class="more" rel="next" href="${address}">More</a>`.html : ''
}
