import type { ReactNode } from 'react'
import { commentList } from '@/components/comments/comment-list'
import { ListTop } from '@/components/site/list-top'
import { storyList } from '@/components/stories/story-list'
import type { ListedComment } from '@/lib/comments/queries'
import { paths } from '@/lib/paths'
import { reusePage } from '@/lib/place'
import type { Section, Story } from '@/lib/stories/queries'
import { currentRanking, type Ranking } from '@/lib/stories/ranked'
import { lists } from './list-table'
import { RankedList } from './ranked-list'
import type { Search } from './search-params'

/** `links` stand below the sentence; `address` is that of each page. */
type Props<Entry> = { heading: string; sentence: string; links?: ReactNode; address: (page: number) => string; ranking: () => Promise<Ranking<Entry>>; search: Search }

/** The front page or a section of it, where stories can be hidden. */
export function SectionPage({ section, search }: { section: Section; search: Search }) {
  reusePage(async () => true)
  return (
    <>
      <h1 className="sr-only">{lists[section].heading}</h1>
      <RankedList address={paths[section]} ranking={() => currentRanking(section)} write={(stories, options) => storyList(stories, { ...options, hide: 'hide' })} hides search={search} />
    </>
  )
}

/** A list of stories in another order than by time; it ends somewhere. */
export function RankedStoriesPage({ heading, sentence, links, ...list }: Props<Story>) {
  return (
    <>
      <ListTop heading={heading} sentence={sentence} />
      {links}
      <RankedList {...list} write={(stories, options) => storyList(stories, { ...options, hide: null })} />
    </>
  )
}

/** The same of comments. */
export function RankedCommentsPage({ heading, sentence, links, ...list }: Props<ListedComment>) {
  return (
    <>
      <ListTop heading={heading} sentence={sentence} />
      {links}
      <RankedList {...list} write={(comments, { at }) => commentList(comments, at)} />
    </>
  )
}
