import type { Metadata } from 'next'
import { ActivityChart } from '@/components/people/activity-chart'
import { BestComments, BestStories } from '@/components/people/best-posts'
import { ChoiceButtons } from '@/components/reading/choice-buttons'
import { PrivateNoteForm } from '@/components/reading/private-note-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { FormattedText } from '@/components/ui/formatted-text'
import { currentViewer, type Profile } from '@/lib/accounts/queries'
import { isInForce, isModerator } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { portraitOf } from '@/lib/people/portrait'
import { postsOf } from '@/lib/reading/posts'
import { noteAbout } from '@/lib/reading/private-notes'
import { chosenAbout } from '@/lib/reading/queries'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { excerpt } from '@/lib/text/excerpt'
import { untilWhen } from '@/lib/text/until'
import { pageMetadata } from '../../page-metadata'
import { personOf, type PersonProps } from './person'

export async function generateMetadata(props: PersonProps): Promise<Metadata> {
  const person = await personOf(props)
  if (!person) return { title: 'Not found' }
  const { name, aboutHtml } = person.profile
  return pageMetadata({ title: name, description: excerpt(aboutHtml, DESCRIPTION_CHARACTERS) || `What ${name} submitted and said.`, address: paths.user(name) })
}

const DESCRIPTION_CHARACTERS = 200

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
              <a href={paths.ownNotes()}>notes on people</a>, <a href={paths.settings()}>settings</a>
            </dd>
          </>
        )}
      </dl>
      {chosen && <ChoiceButtons {...chosen} what="person" name={name} labels={['mute', 'un-mute']} goto={paths.user(name)} />}
      <Posts profile={profile} />
      {viewer && !isOwn && <Note viewerId={viewer.id} profile={profile} />}
    </>
  )
}

/** When the person posts, and the best of it. */
async function Posts({ profile }: { profile: Profile }) {
  const { months, bestStories, bestComments } = await portraitOf(profile, now())
  const posts = await postsOf([...bestStories, ...bestComments])
  return (
    <>
      <ActivityChart months={months} />
      <BestStories stories={posts.flatMap((post) => ('story' in post ? post.story : []))} />
      <BestComments comments={posts.flatMap((post) => ('comment' in post ? post.comment : []))} />
    </>
  )
}

/** What the viewer alone knows of the person. */
async function Note({ viewerId, profile: { id, name } }: { viewerId: number; profile: Profile }) {
  return (
    <section id="note">
      <h2 className="list-heading">Your note on {name}</h2>
      <p className="note">
        Nobody but you reads it. <a href={paths.ownNotes()}>All your notes</a>
      </p>
      <PrivateNoteForm person={name} note={await noteAbout(viewerId, id)} limits={settings.privateNote} goto={paths.user(name)} />
    </section>
  )
}
