import type { Metadata } from 'next'
import { ChoiceLinks } from '@/components/site/choice-links'
import { currentViewer } from '@/lib/accounts/queries'
import { paths, type FeedPlace, type KeyedPage } from '@/lib/paths'
import { pageFor } from '@/lib/reading/queries'
import { storiesOver } from '@/lib/stories/queries'
import { StoriesPage } from '../keyed-list'
import { lists, overPoints } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { keyedPage, pointsAsked, type PageSearch } from '../search-params'

const { heading } = lists.over

/** How many points there are links for. */
const OFFERED = [20, 50, 100, 200, 500]

const feedOf = (points: number): FeedPlace => ({ list: 'over', asked: { points: String(points) } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const search = await searchParams
  const points = pointsAsked(search.points)
  return pageMetadata({ title: heading, description: overPoints(points), address: paths.over(points, keyedPage(search) ?? undefined), feed: feedOf(points) })
}

export default async function OverPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const [points, page] = [pointsAsked(search.points), keyedPage(search)]
  const address = (next?: KeyedPage) => paths.over(points, next)
  const links = <ChoiceLinks label="Points" choices={OFFERED.map((each) => ({ name: String(each), address: paths.over(each), isCurrent: each === points }))} />
  const stories = await pageFor(await currentViewer(), (from) => storiesOver(points, from), page)
  return <StoriesPage heading={heading} sentence={overPoints(points)} links={links} feed={feedOf(points)} page={page} address={address} {...stories} />
}
