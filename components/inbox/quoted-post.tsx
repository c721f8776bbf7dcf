import { flagCounts } from '@/components/flags/flag-words'
import type { AskedReview, OwnPost } from '@/lib/inbox/own-posts'
import { paths } from '@/lib/paths'

/** A post of the reader's own, and what they can do about what was done to it. @param props `entryId` of the entry it is told with */
export function QuotedPost({ post, entryId }: { post: OwnPost; entryId: number }) {
  const { id, title, excerpt, decisionId, review, mayAsk, mayEdit, flags } = post
  return (
    <>
      <blockquote className="quoted" dir="auto">
        {title && <strong>{title}</strong>}
        {excerpt && <p>{excerpt}</p>}
      </blockquote>
      {flags.length > 0 && <p className="meta">Flags by members: {flagCounts(flags)}</p>}
      {review && <Asked review={review} isAnswer={review.answer?.id === entryId} />}
      {(mayAsk || mayEdit) && (
        <p className="meta">
          {mayAsk && <a href={paths.review(decisionId)}>ask for a review</a>}
          {mayEdit && <a href={paths.edit(id)}>edit it</a>}
        </p>
      )}
    </>
  )
}

const ANSWERS: Record<string, string> = { uphold: 'the decision stands', restore: 'it is restored', revive: 'it is revived' }

/** @param props `isAnswer` where the notice itself is the answer, with its reason */
function Asked({ review: { text, answer }, isAnswer }: { review: AskedReview; isAnswer: boolean }) {
  return (
    <p className="note">
      {text === null ? 'Another author asked for a review.' : <>You asked for a review: <q dir="auto">{text}</q></>}{' '}
      {!answer && 'Nobody answered yet.'}
      {answer && !isAnswer && (
        <>
          The <a href={paths.logEntry(answer.id)}>answer</a>: {ANSWERS[answer.act]}. <q dir="auto">{answer.reason}</q>
        </>
      )}
    </p>
  )
}
