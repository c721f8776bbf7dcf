import type { OwnEmail } from '@/lib/email/queries'
import { paths } from '@/lib/paths'

/** Why no mail comes, where somebody chose some: the address was refused, or is not confirmed yet. @param props `settle` leads to where that is set right, if that is another page */
export function MailStanding({ own: { address, confirmedAt, bounce }, settle = false }: { own: OwnEmail; settle?: boolean }) {
  const link = settle && (
    <>
      {' '}
      <a href={paths.ownMailSettings()}>Set it right</a>
    </>
  )
  if (bounce) {
    return (
      <p className="standing">
        Mail to {address} came back, so none is sent any more. Its server said: <q dir="auto">{bounce}</q>{link}
      </p>
    )
  }
  return confirmedAt ? null : (
    <p className="standing">
      {address} is not confirmed yet: follow the link that was mailed there.{link}
    </p>
  )
}
