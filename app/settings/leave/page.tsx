import type { Metadata } from 'next'
import { LeaveForm } from '@/components/leaving/leave-form'
import { currentViewer } from '@/lib/accounts/queries'
import { isModerator } from '@/lib/accounts/rules'
import { FORMER_MEMBER } from '@/lib/former-member'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Leave' }

const posts = {
  keep: `Keep them, under “${FORMER_MEMBER}” instead of your name, so that what others answered stays to be read`,
  withdraw: 'Withdraw them: they are deleted, and answers stay below an empty place',
}

/** Deleting one's account: what that means, and the form. */
export default async function LeavePage() {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.leave())
  const days = countOf(settings.comeBack / (24 * 60 * 60_000), 'day')
  return (
    <article className="prose">
      <h1>Delete your account</h1>
      <p>
        <strong>At once</strong> you are logged out everywhere, tokens and the addresses of your feeds end, you are sent nothing more, and your name and profile are not shown any more. Your posts stay without your name, or
        go: as you choose below.
      </p>
      <p>
        <strong>For {days}</strong> you can undo that at <a href={paths.comeBack()}>{paths.comeBack()}</a>, with your name and password: your name, posts and settings are back as they were.
      </p>
      <p>
        <strong>After {days}</strong> nothing brings you back. What is deleted then, for good: your password, profile and settings; mail address and browsers; favourites, notes, what you follow and leave out; your inbox,
        and what you and the moderators wrote to each other and they about you; from where you logged in; the notes on your flags; and every word of posts you deleted or withdrew.
      </p>
      <p>
        What stays, without your name: posts you keep, with their earlier versions; your votes and flags, since points and decisions rest on them; and the moderators’ <a href={paths.log()}>log</a>. What others wrote
        about you is theirs. Nobody else can take your name: a code is kept by which it is recognised, and which does not tell it.
      </p>
      {isModerator(viewer) && <p>You look after this forum: that ends with it, also when you come back.</p>}
      <p>
        You may want to <a href={paths.ownData()} download>download everything of yours</a> first.
      </p>
      <LeaveForm name={viewer?.name ?? null} posts={posts} />
    </article>
  )
}
