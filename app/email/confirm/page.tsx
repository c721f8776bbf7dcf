import type { Metadata } from 'next'
import { KeyForm } from '@/components/email/key-form'
import { now } from '@/lib/clock'
import { confirmable } from '@/lib/email/queries'
import { settings } from '@/lib/settings'
import { prefilled, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Confirm an address' }

/** Where the link leads that is mailed to an address somebody gave. */
export default async function ConfirmPage({ searchParams }: PageSearch) {
  const key = prefilled((await searchParams).key, 100)
  const found = await confirmable(key, now())
  return (
    <article className="prose">
      <h1>Confirm an address</h1>
      {'refusal' in found ? (
        <p>{found.refusal}</p>
      ) : (
        <>
          <p>
            {found.name} wants to be told at {found.address} of what happens on {settings.siteName}. Every mail has a link that ends them.
          </p>
          <KeyForm act="confirm" mailKey={key} />
        </>
      )}
    </article>
  )
}
