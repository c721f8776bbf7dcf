import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { paths, type KeyedPage } from '@/lib/paths'
import { commentsBy } from '@/lib/comments/queries'
import { CommentsPage } from '../../../keyed-list'
import { personOf, type PersonProps } from '../person'

export async function generateMetadata(props: PersonProps): Promise<Metadata> {
  const person = await personOf(props)
  return { title: person ? `Comments by ${person.profile.name}` : 'Not found' }
}

export default async function Page(props: PersonProps) {
  const person = await personOf(props)
  if (!person) return <NotFoundPage />
  const { profile, page } = person
  const address = (next?: KeyedPage) => paths.comments(profile.name, next)
  return <CommentsPage heading={`Comments by ${profile.name}`} page={page} address={address} {...await commentsBy(profile.id, page)} />
}
