'use client'

import type { NewComment } from '@/lib/comments/announced'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { LiveNews, type LivePage, type Shown } from './live-news'

const page: LivePage = {
  latestShown: () => null,
  isNews: ([, , storyId]) => countIn(storyId) !== null,
  find: async (waiting) => () => show(waiting),
}

/** @returns the link of a row that says how many comments a story has; null where the list has no such row */
function countIn(storyId: number): Element | null {
  const link = document.querySelector(`.stories > li > .meta > a[href="${paths.item(storyId)}"]:not([title], .news)`)
  return link && /comment|discuss/.test(link.textContent) ? link : null
}

function show(waiting: readonly NewComment[]): Shown {
  const stories = new Set(waiting.map(([, , storyId]) => storyId))
  const links = [...stories].flatMap((storyId) => {
    const link = countIn(storyId)
    if (link) addTo(link, waiting.filter((comment) => comment[2] === storyId))
    return link ?? []
  })
  const posts = links.flatMap((link) => link.closest('li') ?? []).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return { count: waiting.length, posts }
}

/** Counts them, and leads to the first where nothing else was new to the viewer. */
function addTo(link: Element, comments: readonly NewComment[]): void {
  link.textContent = countOf(numberIn(link) + comments.length, 'comment')
  const [[id, , storyId]] = comments as [NewComment]
  const news = link.parentElement?.querySelector('.news') ?? Object.assign(document.createElement('a'), { className: 'news', href: paths.comment(storyId, id) })
  news.textContent = `${numberIn(news) + comments.length} new`
  link.after(' ', news)
}

function numberIn(element: Element): number {
  return Number.parseInt(element.textContent, 10) || 0
}

/** Beside a list of stories: says how many comments came to those that are on it, and counts them. */
export function LiveStories() {
  return <LiveNews address={paths.liveLists()} page={page} />
}
