import type { Metadata } from 'next'
import { Bookmarklet } from '@/components/authoring/bookmarklet'
import { SubmitForm } from '@/components/authoring/submit-form'
import { absolute } from '@/lib/absolute'
import { currentViewer } from '@/lib/accounts/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { prefilled, type PageSearch } from '../search-params'
import { withShared } from './with-shared'

export const metadata: Metadata = { title: 'Submit' }

/** `u` and `t` are what Hacker News' bookmarklet calls the address and the title, `shared` what another app shares. */
export default async function SubmitPage({ searchParams }: PageSearch) {
  const { title, t, url, u, text, shared } = await searchParams
  const limits = { title: settings.titleLength.max, url: settings.urlLength.max, text: settings.textLength.max }
  const linked = { title: prefilled(title ?? t, 300), url: prefilled(url ?? u, limits.url), text: prefilled(text, limits.text) }
  const given = shared === undefined ? linked : withShared(linked, prefilled(shared, limits.text))
  const viewer = await currentViewer()
  return (
    <>
      <h1 className="list-heading">Submit</h1>
      <SubmitForm given={given} limits={limits} mayAsk={viewer !== null} />
      <p className="note">
        {viewer && viewer.karma >= settings.pollKarma && (
          <>
            Or <a href={paths.newPoll()}>begin a poll</a>.{' '}
          </>
        )}
        The <a href={paths.guidelines()}>guidelines</a> say what is welcome, the <a href={paths.rules()}>rules</a> what happens to a link that was submitted before.
      </p>
      <Bookmarklet submitAt={absolute(paths.submit())} siteName={settings.siteName} />
    </>
  )
}
