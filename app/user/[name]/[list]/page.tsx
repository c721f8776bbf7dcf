import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { paths, type FeedPlace, type KeyedPage, type ListKind, type PersonalList } from '@/lib/paths'
import { CommentsPage, StoriesPage } from '../../../keyed-list'
import { pageMetadata } from '../../../page-metadata'
import { personOf, type PersonProps } from '../person'
import { KindLinks } from './kind-links'
import { listName, listOf } from './lists'

type Props = PersonProps & { params: Promise<{ name: string; list: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findList(props)
  if (!found) return { title: 'Not found' }
  const { heading: title, feed, profile, name, kind, isOfBoth, page } = found
  return feed ? pageMetadata({ title, address: paths.list(profile.name, name, isOfBoth ? kind : 'stories', page ?? undefined), feed }) : { title, robots: { index: false } }
}

/** A list of one person. Nobody but the person is told that a private one exists. */
export default async function PersonalListPage(props: Props) {
  const found = await findList(props)
  if (!found) return <NotFoundPage />
  const { profile, page, name, list, heading, kind, isOfBoth, feed } = found
  const address = (next?: KeyedPage) => paths.list(profile.name, name, isOfBoth ? kind : 'stories', next)
  const links = isOfBoth && <KindLinks name={profile.name} list={name} kind={kind} />
  const common = { heading, links, feed, page, address }
  if (kind === 'comments' && list.comments) return <CommentsPage {...common} {...await list.comments(profile.id, page)} />
  if (!list.stories) return <NotFoundPage />
  const hide = name === 'hidden' ? 'unhide' : null
  return <StoriesPage {...common} hide={hide} {...await list.stories(profile.id, page)} />
}

async function findList(props: Props) {
  const name = listName((await props.params).list)
  const person = name && (await personOf(props))
  if (!name || !person) return null
  const list = listOf(name)
  if (list.isPrivate && (await currentViewer())?.id !== person.profile.id) return null
  const kind: ListKind = list.comments && (!list.stories || (await props.searchParams).kind === 'comments') ? 'comments' : 'stories'
  const isOfBoth = list.stories !== undefined && list.comments !== undefined
  return { ...person, name, list, heading: list.heading(person.profile.name), kind, isOfBoth, feed: feedOf(name, person.profile.name, isOfBoth && kind === 'comments') }
}

function feedOf(list: PersonalList, name: string, ofComments: boolean): FeedPlace | null {
  return list === 'upvoted' || list === 'hidden' ? null : { list, asked: { id: name, ...(ofComments && { kind: 'comments' }) } }
}
