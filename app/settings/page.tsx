import type { Metadata } from 'next'
import { PasswordForm, ProfileForm, SignOutEverywhereForm } from '@/components/accounts/settings-forms'
import { currentViewer, ownSettings } from '@/lib/accounts/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { PageSearch } from '../search-params'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Settings' }

const DONE: Record<string, string> = { saved: 'Saved.', password: 'Your password is changed, and everywhere else you are logged out.' }

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
      <ProfileForm own={own} limit={settings.textLength.max} />
      <h2>What you leave out and follow</h2>
      <p>
        <a href={paths.choices()}>Sites, words in titles and people</a> that you leave out, and whom and what you follow. <a href={paths.followed()}>What you follow</a>, newest first.
      </p>
      <h2>Password</h2>
      <PasswordForm />
      <h2>Sessions</h2>
      <p>If you forgot to log out somewhere, end every session, this one too.</p>
      <SignOutEverywhereForm />
    </article>
  )
}
