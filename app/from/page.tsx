import type { Metadata } from 'next'
import { ChoiceButtons } from '@/components/reading/choice-buttons'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { paths, type KeyedPage } from '@/lib/paths'
import { chosenAboutSite } from '@/lib/reading/queries'
import { storiesFrom } from '@/lib/stories/queries'
import { StoriesPage } from '../keyed-list'
import type { PageSearch } from '../search-params'
import { keyedPage } from '../search-params'

const LONGEST_SITE = 300

export const metadata: Metadata = { title: 'Stories from a site' }

export default async function FromPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const { site } = search
  if (typeof site !== 'string' || site.length === 0 || site.length > LONGEST_SITE || site.includes('\0')) return <NotFoundPage />
  const page = keyedPage(search)
  const address = (next?: KeyedPage) => paths.from(site, next)
  const viewer = await currentViewer()
  const chosen = viewer && (await chosenAboutSite(viewer.id, site))
  const links = chosen && <ChoiceButtons {...chosen} what="site" name={site} labels={['hide this site', 'un-hide this site']} goto={address()} />
  return <StoriesPage heading={`Stories from ${site}`} links={links} page={page} address={address} {...await storiesFrom(site, page)} />
}
