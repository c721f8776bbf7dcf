import type { Metadata } from 'next'
import { KeyList } from '@/components/keys/key-list'
import { KeySwitch } from '@/components/keys/key-switch'

export const metadata: Metadata = { title: 'Keys' }

/** The list that a key shows, for who wants to read it first or to turn the keys off. */
export default function KeysPage() {
  return (
    <article className="prose">
      <h1>Keys</h1>
      <p>
        Where scripts run, single keys lead through a page. <kbd>?</kbd> shows this list over the page one is on. Nothing is a key while something is typed, and with a screen reader’s own keys none of these are in the
        way.
      </p>
      <KeyList level="h2" />
      <h2>Off</h2>
      <p>Speech and other tools may press keys that nobody meant.</p>
      <KeySwitch />
    </article>
  )
}
