import type { ReactNode } from 'react'
import { commentList } from '@/components/comments/comment-list'
import { LiveStories } from '@/components/live/live-stories'
import { ListTop } from '@/components/site/list-top'
import { storyList } from '@/components/stories/story-list'
import type { ListedComment } from '@/lib/comments/queries'
import { readIn, type ListMarks } from '@/lib/marks/queries'
import { paths, type FeedPlace } from '@/lib/paths'
import { reusePage } from '@/lib/place'
import { idsLeftOut } from '@/lib/reading/rules'
import { noteTops } from '@/lib/stories/note-tops'
import type { Section } from '@/lib/stories/listed'
import type { Story } from '@/lib/stories/queries'
import type { Ranking } from '@/lib/stories/rank-once'
import { currentRanking } from '@/lib/stories/ranked'
import { html } from '@/lib/text/markup'
import { lists } from './list-table'
import { RankedList, type LeftOut } from './ranked-list'
import type { Search } from './search-params'

/** `links` stand below the sentence; `address` is that of each page. */
type Props<Entry> = { heading: string; sentence: string; links?: ReactNode; feed: FeedPlace; address: (page: number) => string; ranking: () => Promise<Ranking<Entry>>; search: Search }

/** The front page or a section of it, where stories can be hidden. */
export function SectionPage({ section, search }: { section: Section; search: Search }) {
  reusePage(async () => true)
  const withRead = search.read === 'shown'
  const leaveOut = (marks: ListMarks, stories: readonly Story[]): LeftOut => {
    const unwanted = new Set([...marks.hidden, ...idsLeftOut(marks.filters, stories)])
    const read = withRead ? [] : readIn(marks).filter((id) => !unwanted.has(id))
    return { ids: new Set([...unwanted, ...read]), note: read.length > 0 ? readNote(read.length, paths[section](1, true)) : '' }
  }
  return (
    <>
      <h1 className="sr-only">{lists[section].heading}</h1>
      <RankedList
        address={(page) => paths[section](page, withRead)}
        ranking={() => currentRanking(section)}
        write={(stories, options) => storyList(stories, { ...options, hide: 'hide' })}
        leaveOut={leaveOut}
        shown={section === 'front' ? (ranking) => void noteTops(ranking) : undefined}
        search={search}
      />
      <LiveStories />
    </>
  )
}

function readNote(count: number, address: string): string {
  const said = count === 1 ? 'One story that you have read is' : `${count} stories that you have read are`
  return html`<p class=note>${said} left out. <a href="${address}">Show ${count === 1 ? 'it' : 'them'}</a></p>`.html
}

/** A list of stories in another order than by time; it ends somewhere. */
export function RankedStoriesPage({ heading, sentence, links, feed, ...list }: Props<Story>) {
  return (
    <>
      <ListTop heading={heading} sentence={sentence} feed={feed} />
      {links}
      <RankedList {...list} write={(stories, options) => storyList(stories, { ...options, hide: null })} leaveOut={({ filters }, stories) => ({ ids: new Set(idsLeftOut(filters, stories)), note: '' })} />
      <LiveStories />
    </>
  )
}

/** The same of comments. */
export function RankedCommentsPage({ heading, sentence, links, feed, ...list }: Props<ListedComment>) {
  return (
    <>
      <ListTop heading={heading} sentence={sentence} feed={feed} />
      {links}
      <RankedList {...list} write={commentList} />
    </>
  )
}
