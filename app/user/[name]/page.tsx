import type { Metadata } from 'next'
import { ChoiceButtons } from '@/components/reading/choice-buttons'
import { NotFoundPage } from '@/components/site/not-found-page'
import { FormattedText } from '@/components/ui/formatted-text'
import { currentViewer } from '@/lib/accounts/queries'
import { isInForce, isModerator } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { chosenAbout } from '@/lib/reading/queries'
import { countOf } from '@/lib/text/counts'
import { untilWhen } from '@/lib/text/until'
import { personOf, type PersonProps } from './person'

export async function generateMetadata(props: PersonProps): Promise<Metadata> {
  return { title: (await personOf(props))?.profile.name ?? 'Not found' }
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export default async function UserPage(props: PersonProps) {
  const person = await personOf(props)
  if (!person) return <NotFoundPage />
  const { profile } = person
  const viewer = await currentViewer()
  const isOwn = viewer?.id === profile.id
  const chosen = viewer && !isOwn && (await chosenAbout(viewer.id, profile.id))
  const { name, karma, createdAt, imported, ban, aboutHtml, storyCount, commentCount } = profile
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
        {isInForce(ban, now()) && (
          <>
            <dt>Banned</dt>
            <dd>
              {untilWhen(ban.until)}: <a href={paths.logEntry(ban.entryId)}>the log says why</a>
            </dd>
          </>
        )}
        {aboutHtml && (
          <>
            <dt>About</dt>
            <dd>
              <FormattedText html={aboutHtml} />
            </dd>
          </>
        )}
        <dt>Posts</dt>
        <dd>
          <a href={paths.list(name, 'submissions', 'stories')}>{countOf(storyCount, 'submission')}</a>, <a href={paths.list(name, 'comments', 'stories')}>{countOf(commentCount, 'comment')}</a>,{' '}
          <a href={paths.threads(name)}>threads</a>, <a href={paths.list(name, 'favourites', 'stories')}>favourites</a>
        </dd>
        {isModerator(viewer) && (
          <>
            <dt>For moderators</dt>
            <dd>
              <a href={paths.person(name)}>record</a>
              {!isOwn && (
                <>
                  , <a href={paths.mailbox(name)}>write as the moderators</a>
                </>
              )}
            </dd>
          </>
        )}
        {isOwn && (
          <>
            <dt>Yours alone</dt>
            <dd>
              <a href={paths.list(name, 'upvoted', 'stories')}>upvoted</a>, <a href={paths.list(name, 'hidden', 'stories')}>hidden</a>, <a href={paths.followed()}>followed</a>,{' '}
              <a href={paths.settings()}>settings</a>
            </dd>
          </>
        )}
      </dl>
      {chosen && <ChoiceButtons {...chosen} what="person" name={name} labels={['mute', 'un-mute']} goto={paths.user(name)} />}
    </>
  )
}
