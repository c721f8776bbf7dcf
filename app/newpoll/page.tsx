import type { Metadata } from 'next'
import { PollForm } from '@/components/authoring/poll-form'
import { currentViewer } from '@/lib/accounts/queries'
import { settings } from '@/lib/settings'

export const metadata: Metadata = { title: 'Begin a poll' }

export default async function NewPollPage() {
  const viewer = await currentViewer()
  const isEarly = viewer && viewer.karma < settings.pollKarma
  return (
    <>
      <h1 className="list-heading">Begin a poll</h1>
      {isEarly ? (
        <p className="note">
          Beginning a poll needs {settings.pollKarma} karma; you have {viewer.karma}. Ask the question as a text post instead.
        </p>
      ) : (
        <PollForm limits={{ title: settings.titleLength.max, text: settings.textLength.max }} />
      )}
    </>
  )
}
