import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { commentsBelow } from '@/lib/comments/queries'
import { paths, type FeedPlace, type KeyedPage } from '@/lib/paths'
import { itemHead } from '@/lib/stories/item'
import { EVERYONE } from '@/lib/stories/sight'
import { CommentsPage } from '../keyed-list'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { itemId, keyedPage, type PageSearch } from '../search-params'

const { heading } = lists.latest

const feedOf = (id: number): FeedPlace => ({ list: 'latest', asked: { id: String(id) } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const search = await searchParams
  const id = itemId(search.id)
  return id ? pageMetadata({ title: heading, address: paths.latest(id, keyedPage(search) ?? undefined), feed: feedOf(id) }) : { title: heading }
}

export default async function LatestPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const id = itemId(search.id)
  const item = id && (await itemHead(id, EVERYONE))
  if (!item || item.kind === 'pollopt') return <NotFoundPage />
  const page = keyedPage(search)
  const address = (next?: KeyedPage) => paths.latest(item.id, next)
  const sentence = (
    <>
      Everything below <a href={paths.item(item.id)}>{item.kind === 'comment' ? 'a comment' : item.title || 'a story that is gone'}</a>, newest first.
    </>
  )
  return <CommentsPage heading={heading} sentence={sentence} feed={feedOf(item.id)} page={page} address={address} {...await commentsBelow(item, page)} />
}
