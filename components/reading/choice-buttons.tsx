import type { Chosen } from '@/lib/reading/queries'
import { ChoiceForm } from './choice-form'

/** `what` is it and what is its name; `labels` of the button to leave it out and of the one to show it again; `goto` the page they stand on. */
type Props = Chosen & { what: 'person' | 'site'; name: string; labels: readonly [leaveOut: string, showAgain: string]; goto: string }

/** The buttons by which somebody leaves out or follows a person or a site. */
export function ChoiceButtons({ leftOutId, followedId, what, name, labels: [leaveOut, showAgain], goto }: Props) {
  const added = { what, value: name, goto }
  const dropped = (id: number) => ({ drop: String(id), goto })
  return (
    <div className="choices">
      {followedId === null ? <ChoiceForm act="follow" label="follow" fields={added} /> : <ChoiceForm act="unfollow" label="un-follow" fields={dropped(followedId)} />}
      {leftOutId === null ? (
        <ChoiceForm act="leaveOut" label={leaveOut} fields={{ ...added, ...(what === 'site' && { subdomains: 'on' }) }} />
      ) : (
        <ChoiceForm act="showAgain" label={showAgain} fields={dropped(leftOutId)} />
      )}
    </div>
  )
}
