import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { storyList } from '@/components/stories/story-list'
import { Placed } from '@/components/ui/placed'
import { viewerOf } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { Visitor } from '@/lib/document'
import { listMarks, newsOf, NO_LIST_MARKS } from '@/lib/marks/queries'
import { oncePer } from '@/lib/once-per'
import { paths } from '@/lib/paths'
import { reusePage } from '@/lib/place'
import { settings } from '@/lib/settings'
import { staticMarkup } from '@/lib/static-cache'
import type { Section } from '@/lib/stories/queries'
import { currentRanking } from '@/lib/stories/ranked'
import { pageNumber, type Search } from './search-params'

const PAGE = settings.pageSize

/** A ranked list: the same for everyone but for the stories a viewer has hidden, what is new to them, and the arrows already used. */
export function RankedPage({ section, heading, search }: { section: Section; heading: string; search: Search }) {
  const page = pageNumber(search.p)
  const marks = oncePer(async (visitor: Visitor) => {
    const [viewer, { stories }] = await Promise.all([viewerOf(visitor), currentRanking(section)])
    return viewer && listMarks(viewer.id, stories.map(({ id }) => id))
  })

  const list = async (visitor: Visitor) => {
    const [ranking, viewerMarks] = await Promise.all([currentRanking(section), marks(visitor)])
    const hidden = new Set(viewerMarks?.hidden)
    const news = newsOf(viewerMarks ?? NO_LIST_MARKS)
    const render = () => {
      const stories = ranking.stories.filter(({ id }) => !hidden.has(id))
      const shown = stories.slice((page - 1) * PAGE, page * PAGE)
      return shown.length > 0
        ? storyList(shown, { start: (page - 1) * PAGE + 1, at: now(), hide: 'hide', news }) + moreLink(section, stories.length > page * PAGE ? page + 1 : null)
        : '<p class="empty">Nothing here yet.</p>'
    }
    return hidden.size + news.size > 0 ? render() : staticMarkup(`${ranking.key} ${page}`, async () => [{ html: render() }])
  }

  reusePage(async () => true)
  return (
    <>
      <h1 className="sr-only">{heading}</h1>
      <MarkForm goto={paths[section](page)}>
        <Placed fill={async (visitor) => marksStyle((await marks(visitor)) ?? NO_LIST_MARKS, visitor.nonce)} />
        <Placed fill={list} />
      </MarkForm>
    </>
  )
}

function moreLink(section: Section, page: number | null): string {
  return page ? `<a class="more" rel="next" href="${paths[section](page)}">More</a>` : ''
}
