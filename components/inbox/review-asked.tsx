import type { OpenReview } from '@/lib/inbox/queries'
import { paths } from '@/lib/paths'

/** For moderators: what an author says to a decision, and who decided. */
export function ReviewAsked({ entryId, askedBy, text, decidedBy, reason }: OpenReview) {
  return (
    <section className="preview">
      <h2 className="font-semibold">
        <a href={paths.user(askedBy)}>{askedBy}</a> asks for a review
      </h2>
      <p className="whitespace-pre-line" dir="auto">
        {text}
      </p>
      <p className="note">
        It is about the <a href={paths.logEntry(entryId)}>decision</a> by {decidedBy ?? 'a rule'}: <q dir="auto">{reason}</q> {decidedBy && `Another moderator than ${decidedBy} lets it stand.`}
      </p>
    </section>
  )
}
