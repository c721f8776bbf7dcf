import type { Metadata } from 'next'
import { newestComments } from '@/lib/comments/queries'
import { paths } from '@/lib/paths'
import { CommentsPage } from '../keyed-list'
import type { PageSearch } from '../search-params'
import { keyedPage } from '../search-params'

export const metadata: Metadata = { title: 'New comments' }

export default async function NewCommentsPage({ searchParams }: PageSearch) {
  const page = keyedPage(await searchParams)
  return <CommentsPage heading="New comments" page={page} address={paths.newComments} {...await newestComments(page)} />
}
