import type { Metadata } from 'next'
import { KeyForm } from '@/components/email/key-form'
import { mailToLeave } from '@/lib/email/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { prefilled, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'No more mail' }

/** Where the link leads that stands in every mail; without signing in. */
export default async function LeavePage({ searchParams }: PageSearch) {
  const key = prefilled((await searchParams).key, 100)
  const mail = await mailToLeave(key)
  return (
    <article className="prose">
      <h1>No more mail</h1>
      {!mail && <p>This link is of an address that is not used here any more, so nothing is mailed to it.</p>}
      {mail?.rhythm === 'off' && (
        <p role="status">
          No more mail comes for {mail.name}. What there is to tell still stands in the <a href={paths.inbox()}>inbox</a>, and <a href={paths.ownMailSettings()}>mail can be chosen again</a>.
        </p>
      )}
      {mail && mail.rhythm !== 'off' && (
        <>
          <p>
            {settings.siteName} mails {mail.name} what is new in their inbox. You need not log in to end that.
          </p>
          <KeyForm act="end" mailKey={key} />
        </>
      )}
    </article>
  )
}
