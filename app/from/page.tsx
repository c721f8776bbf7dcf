import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { paths, type KeyedPage } from '@/lib/paths'
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
  return <StoriesPage heading={`Stories from ${site}`} page={page} address={address} {...await storiesFrom(site, page)} />
}
