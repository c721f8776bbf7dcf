import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { Placed } from '@/components/ui/placed'
import { viewerOf } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { Visitor } from '@/lib/document'
import { listMarks, newsOf, NO_LIST_MARKS, type ListMarks } from '@/lib/marks/queries'
import { oncePer } from '@/lib/once-per'
import { settings } from '@/lib/settings'
import { staticMarkup } from '@/lib/static-cache'
import type { Ranking } from '@/lib/stories/rank-once'
import { html } from '@/lib/text/markup'
import { pageNumber, type Search } from './search-params'

const PAGE = settings.pageSize

/** What one viewer does not want on a list, by number, and what is said about it below. */
export type LeftOut = { ids: ReadonlySet<number>; note: string }

/**
 * `address` is that of each page, `write` makes the markup of some entries from the rank `start` on; `leaveOut` says what to leave out for whom;
 * `shown` is told when the first page is shown as it is for everyone.
 */
type Props<Entry> = {
  address: (page: number) => string
  ranking: () => Promise<Ranking<Entry>>
  write: (entries: readonly Entry[], options: { start: number; at: Date; news: ReadonlyMap<number, number>; muted: readonly number[] }) => string
  leaveOut?: (marks: ListMarks, entries: readonly Entry[]) => LeftOut
  shown?: ((ranking: Ranking<Entry>) => void) | undefined
  search: Search
}

const NOTHING: LeftOut = { ids: new Set(), note: '' }

/** What stands on a page of a ranked list: the same for everyone but for what a viewer leaves out, what is new to them, and the arrows already used. */
export function RankedList<Entry extends { id: number; authorId: number }>({ address, ranking, write, leaveOut = () => NOTHING, shown, search }: Props<Entry>) {
  const page = pageNumber(search.p)
  const marks = oncePer(async (visitor: Visitor) => {
    const [viewer, { entries }] = await Promise.all([viewerOf(visitor), ranking()])
    return viewer && listMarks(viewer.id, entries.map(({ id }) => id))
  })

  const list = async (visitor: Visitor) => {
    const [current, viewerMarks] = await Promise.all([ranking(), marks(visitor)])
    const { key, entries } = current
    const { ids, note } = viewerMarks ? leaveOut(viewerMarks, entries) : NOTHING
    const known = viewerMarks ?? NO_LIST_MARKS
    const news = newsOf(known)
    const muted = known.filters.people
    const render = () => {
      const left = entries.filter(({ id }) => !ids.has(id))
      const onPage = left.slice((page - 1) * PAGE, page * PAGE)
      const rows = onPage.length > 0 ? write(onPage, { start: (page - 1) * PAGE + 1, at: now(), news, muted }) : '<p class="empty">Nothing here yet.</p>'
      return rows + moreLink(left.length > page * PAGE ? address(page + 1) : null) + note
    }
    if (page === 1 && ids.size === 0) shown?.(current)
    const isPersonal = ids.size + news.size > 0 || entries.some(({ authorId }) => muted.includes(authorId))
    return isPersonal ? render() : staticMarkup(`${key} ${page}`, async () => [{ html: render() }])
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
