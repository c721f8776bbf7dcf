import { UtcTime } from '@/components/moderation/utc-time'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import type { Delivery } from '@/lib/webhooks/queries'
import { eventWords, stateWords } from './words'

/** How the last deliveries of a hook went, latest first. @param props `isPaused`: nothing is tried until the hook is resumed */
export function DeliveryList({ deliveries, isPaused }: { deliveries: readonly Delivery[]; isPaused: boolean }) {
  if (deliveries.length === 0) return <p className="empty">Nothing was to be told yet.</p>
  return (
    <ol className="log">
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          <strong>{stateWords[delivery.state]}</strong>: <Subject {...delivery} /> <UtcTime at={delivery.createdAt} />
          <div className="meta">
            {delivery.triedAt && delivery.state !== 'withdrawn' && (
              <>
                {said(delivery)}, {countOf(delivery.tries, 'attempt')}, the last <UtcTime at={delivery.triedAt} />
                {'; '}
              </>
            )}
            {delivery.state === 'waiting' && (isPaused ? 'when the hook is resumed; ' : <>next try <UtcTime at={delivery.notBefore} />; </>)}
            <code className="font-mono break-all">{delivery.messageId}</code>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Subject({ event, itemId, entryId }: Pick<Delivery, 'event' | 'itemId' | 'entryId'>) {
  const address = entryId !== null ? paths.logEntry(entryId) : itemId !== null ? paths.item(itemId) : null
  return (
    <>
      {eventWords[event]} {address !== null && <a href={address}>{entryId ?? itemId}</a>}
    </>
  )
}

function said({ status, fault }: Delivery): string {
  return status === null ? (fault?.replace(/\.$/, '') ?? 'no answer yet') : `answered ${status}`
}
