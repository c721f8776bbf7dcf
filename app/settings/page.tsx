import type { Metadata } from 'next'
import { ProfileForm } from '@/components/accounts/profile-form'
import { PasswordForm, RenewFeedsForm, SignOutEverywhereForm } from '@/components/accounts/settings-forms'
import { FeedLinks } from '@/components/site/feed-links'
import { absolute } from '@/lib/absolute'
import { feedKey, type FeedOwner } from '@/lib/accounts/feed-key'
import { currentViewer, ownSettings } from '@/lib/accounts/queries'
import { paths, type PrivateFeed } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { PageSearch } from '../search-params'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Settings' }

const { preferences, textLength, topColour } = settings

const DONE: Record<string, string> = {
  saved: 'Saved.',
  password: 'Your password is changed, and everywhere else you are logged out.',
  feeds: 'Your feeds have new addresses. The old ones answer no more.',
}

export default async function SettingsPage({ searchParams }: PageSearch) {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.settings())
  const own = viewer && (await ownSettings(viewer.id))
  const { done } = await searchParams
  return (
    <article className="prose">
      <h1>Settings</h1>
      {typeof done === 'string' && DONE[done] && (
        <p role="status" className="form-message">
          {DONE[done]}
        </p>
      )}
      <ProfileForm own={own} mayColour={viewer !== null && viewer.karma >= topColour.karma} limits={{ about: textLength.max, ...preferences, topColourKarma: topColour.karma }} />
      <h2>What you leave out and follow</h2>
      <p>
        <a href={paths.choices()}>Sites, words in titles and people</a> that you leave out, and whom and what you follow. <a href={paths.followed()}>What you follow</a>, newest first. <a href={paths.ownNotes()}>Your notes on people</a>.
      </p>
      <h2>What you are told of</h2>
      <p>
        <a href={paths.ownNotices()}>Which posts your inbox tells you of</a>, and how that reaches you.
      </p>
      <h2>Programs</h2>
      <p>
        <a href={paths.ownTokens()}>Tokens</a> by which programs of yours act for you.
      </p>
      <h2>Password</h2>
      <p className="note">A new one ends every other session and all tokens.</p>
      <PasswordForm name={viewer?.name ?? null} />
      {viewer && own && <OwnFeeds owner={{ userId: viewer.id, feedEpoch: own.feedEpoch }} />}
      <h2>Your data</h2>
      <p>
        <a href={paths.ownData()} download>
          Download everything of yours
        </a>: your posts, votes, notes and settings, and all else that is kept about you, as pages to read and as JSON, in a ZIP archive.
      </p>
      <p>
        <a href={paths.leave()}>Delete your account</a>, with your posts or without; you have a week to undo it.
      </p>
      <h2>Sessions</h2>
      <p>If you forgot to log out somewhere, end every session, this one too, and all tokens.</p>
      <SignOutEverywhereForm />
    </article>
  )
}

const ownFeeds: Record<PrivateFeed, string> = { inbox: 'Your inbox', followed: 'What you follow' }

/** Where the viewer alone follows what is theirs. */
function OwnFeeds({ owner }: { owner: FeedOwner }) {
  return (
    <>
      <h2 id="feeds">Feeds of your own</h2>
      <p>
        Copy an address into your reader. Whoever has it can read the feed, without logging in; when somebody has it who should not, renew it. <a href={paths.lists()}>Lists</a> are feeds, too.
      </p>
      <ul>
        {(Object.keys(ownFeeds) as PrivateFeed[]).map((feed) => (
          <li key={feed}>
            {ownFeeds[feed]}: <FeedLinks address={(format) => absolute(paths.privateFeed(feed, feedKey(feed, owner), format))} />
          </li>
        ))}
      </ul>
      <RenewFeedsForm feedEpoch={owner.feedEpoch} />
    </>
  )
}
