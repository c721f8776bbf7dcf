import type { Metadata } from 'next'
import { ChoiceButtons } from '@/components/reading/choice-buttons'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { paths, type FeedPlace, type KeyedPage } from '@/lib/paths'
import { chosenAboutSite } from '@/lib/reading/queries'
import { storiesFrom } from '@/lib/stories/queries'
import { StoriesPage } from '../keyed-list'
import { pageMetadata } from '../page-metadata'
import { keyedPage, siteAsked, type PageSearch } from '../search-params'

const feedOf = (site: string): FeedPlace => ({ list: 'from', asked: { site } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const search = await searchParams
  const site = siteAsked(search.site)
  if (site === null) return { title: 'Not found' }
  return pageMetadata({ title: `Stories from ${site}`, address: paths.from(site, keyedPage(search) ?? undefined), feed: feedOf(site) })
}

export default async function FromPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const site = siteAsked(search.site)
  if (site === null) return <NotFoundPage />
  const page = keyedPage(search)
  const address = (next?: KeyedPage) => paths.from(site, next)
  const viewer = await currentViewer()
  const chosen = viewer && (await chosenAboutSite(viewer.id, site))
  const links = chosen && <ChoiceButtons {...chosen} what="site" name={site} labels={['hide this site', 'un-hide this site']} goto={address()} />
  return <StoriesPage heading={`Stories from ${site}`} links={links} feed={feedOf(site)} page={page} address={address} {...await storiesFrom(site, page)} />
}
