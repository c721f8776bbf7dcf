import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { branchesBy } from '@/lib/comments/queries'
import { paths, type FeedPlace, type KeyedPage } from '@/lib/paths'
import { CommentsPage } from '../keyed-list'
import { pageMetadata } from '../page-metadata'
import { lists } from '../list-table'
import { keyedPage, type PageSearch } from '../search-params'
import { personNamed } from '../user/[name]/person'
import { branchBelow } from './branch'

const { heading, sentence } = lists.threads

const feedOf = (name: string): FeedPlace => ({ list: 'threads', asked: { id: name } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const search = await searchParams
  const person = await personNamed(search.id)
  return person ? pageMetadata({ title: `Threads of ${person.name}`, address: paths.threads(person.name, keyedPage(search) ?? undefined), feed: feedOf(person.name) }) : { title: heading }
}

/** A person's conversations. Nothing in them differs with who looks: what is gone is found in the thread itself. */
export default async function ThreadsPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const person = await personNamed(search.id)
  if (!person) return <NotFoundPage />
  const page = keyedPage(search)
  const { comments, next } = await branchesBy(person.id, page)
  const below = new Map(await Promise.all(comments.map(async ({ id }) => [id, await branchBelow(id)] as const)))
  const address = (to?: KeyedPage) => paths.threads(person.name, to)
  return <CommentsPage heading={`Threads of ${person.name}`} sentence={sentence} feed={feedOf(person.name)} page={page} address={address} comments={comments} next={next} below={below} />
}
