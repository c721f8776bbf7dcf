import type { Metadata } from 'next'
import { ComeBackForm } from '@/components/leaving/come-back-form'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Come back' }

/** Where somebody who left lands, and undoes it. */
export default async function ComeBackPage({ searchParams }: PageSearch) {
  const { done } = await searchParams
  const days = countOf(settings.comeBack / (24 * 60 * 60_000), 'day')
  return (
    <article className="prose">
      <h1>{done === 'left' ? 'You have left' : 'Come back'}</h1>
      {done === 'left' && (
        <p role="status" className="form-message">
          Your account is closed, and you are logged out everywhere.
        </p>
      )}
      <p>Who deleted their account can undo it for {days}, here, with the name and the password they had. After that it is gone for good.</p>
      <ComeBackForm />
    </article>
  )
}
