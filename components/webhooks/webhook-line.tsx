import { UtcTime } from '@/components/moderation/utc-time'
import { paths } from '@/lib/paths'
import type { Webhook } from '@/lib/webhooks/queries'

/** A hook: of what it is told, who made it, and what is wrong with it. */
export function WebhookLine({ hook: { events, madeBy, createdAt, failingSince, pausedAt, pausedBy } }: { hook: Webhook }) {
  return (
    <>
      {pausedAt && <strong className="mark">paused</strong>}
      {!pausedAt && failingSince && <strong className="mark">fails</strong>}
      <div className="meta">
        told of {events.map((event) => NAMES[event]).join(', ')}; made by <a href={paths.user(madeBy)}>{madeBy}</a> <UtcTime at={createdAt} />
      </div>
      {pausedAt && (
        <p className="meta">
          Paused {pausedBy ? <>by {pausedBy}</> : 'by itself, since it took nothing'}, <UtcTime at={pausedAt} />
        </p>
      )}
      {failingSince && (
        <p className="meta">
          It took nothing since <UtcTime at={failingSince} />
        </p>
      )}
    </>
  )
}

const NAMES: Record<string, string> = { story: 'stories', comment: 'comments', flag: 'flags', decision: 'decisions' }
