import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { paths, type KeyedPage } from '@/lib/paths'
import { favouriteStories } from '@/lib/stories/queries'
import { StoriesPage } from '../../../keyed-list'
import { personOf, type PersonProps } from '../person'

export async function generateMetadata(props: PersonProps): Promise<Metadata> {
  const person = await personOf(props)
  return { title: person ? `Favourites of ${person.profile.name}` : 'Not found' }
}

export default async function Page(props: PersonProps) {
  const person = await personOf(props)
  if (!person) return <NotFoundPage />
  const { profile, page } = person
  const address = (next?: KeyedPage) => paths.favourites(profile.name, next)
  return <StoriesPage heading={`Favourites of ${profile.name}`} page={page} address={address} {...await favouriteStories(profile.id, page)} />
}
