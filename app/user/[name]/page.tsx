import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/site/not-found-page'
import { paths } from '@/lib/paths'
import { personOf, type PersonProps } from './person'

export async function generateMetadata(props: PersonProps): Promise<Metadata> {
  return { title: (await personOf(props))?.profile.name ?? 'Not found' }
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export default async function UserPage(props: PersonProps) {
  const person = await personOf(props)
  if (!person) return <NotFoundPage />
  const { profile } = person
  const { name, karma, createdAt, imported, aboutHtml, storyCount, commentCount } = profile
  return (
    <>
      <h1 className="list-heading">{name}</h1>
      <dl className="profile">
        <dt>{imported ? 'First post here' : 'Created'}</dt>
        <dd>
          <time dateTime={createdAt.toISOString()}>{date.format(createdAt)}</time>
        </dd>
        <dt>Karma</dt>
        <dd>{karma}</dd>
        {aboutHtml && (
          <>
            <dt>About</dt>
            <dd className="text" dir="auto" dangerouslySetInnerHTML={{ __html: aboutHtml }} />
          </>
        )}
        <dt>Posts</dt>
        <dd>
          <a href={paths.submissions(name)}>{countOf(storyCount, 'submission')}</a>, <a href={paths.comments(name)}>{countOf(commentCount, 'comment')}</a>,{' '}
          <a href={paths.favourites(name)}>favourites</a>
        </dd>
      </dl>
    </>
  )
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
