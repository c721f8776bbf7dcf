import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { newestStories } from '@/lib/stories/queries'
import { StoriesPage } from '../keyed-list'
import type { PageSearch } from '../search-params'
import { keyedPage } from '../search-params'

export const metadata: Metadata = { title: 'New' }

export default async function NewestPage({ searchParams }: PageSearch) {
  const page = keyedPage(await searchParams)
  return <StoriesPage heading="New stories" page={page} address={paths.newest} {...await newestStories(page)} />
}
