import type { Metadata } from 'next'
import { LiveComments } from '@/components/live/live-comments'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { paths, type CommonList, type KeyedPage } from '@/lib/paths'
import { pageFor } from '@/lib/reading/queries'
import { CommentsPage, StoriesPage } from '../keyed-list'
import { pageMetadata } from '../page-metadata'
import { lists } from '../list-table'
import { keyedPage, type PageSearch } from '../search-params'
import { listName, readers } from './readers'

type Props = PageSearch & { params: Promise<{ list: string }> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const name = listName((await params).list)
  const address = name && paths.common(name, keyedPage(await searchParams) ?? undefined)
  return name && address ? pageMetadata({ title: lists[name].heading, description: lists[name].sentence, address, feed: { list: name } }) : { title: 'Not found' }
}

/** A list of everybody's posts, latest first. */
export default async function CommonListPage({ params, searchParams }: Props) {
  const name = listName((await params).list)
  return name ? <CommonListOf name={name} page={keyedPage(await searchParams)} /> : <NotFoundPage />
}

async function CommonListOf({ name, page }: { name: CommonList; page: KeyedPage | null }) {
  const { heading, sentence } = lists[name]
  const reader = readers[name]
  const common = { heading, sentence, page, feed: { list: name }, address: (next?: KeyedPage) => paths.common(name, next) }
  if ('stories' in reader) return <StoriesPage {...common} {...await pageFor(await currentViewer(), reader.stories, page)} />
  return (
    <>
      <CommentsPage {...common} {...await reader.comments(page)} />
      {name === 'newcomments' && page === null && <LiveComments />}
    </>
  )
}
