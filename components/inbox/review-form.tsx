'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { requestReview } from '@/lib/inbox/actions'

type Props = { entryId: number; closed: string | null; limit: number }

/**
 * The form to ask that another moderator looks at a decision.
 * @param props `closed` why that cannot be done, if so; `limit` in characters. Words that were sent when it was closed already are still shown.
 */
export function ReviewForm({ entryId, closed, limit }: Props) {
  const { state, pending, formProps } = useForm(requestReview, `review ${entryId}`)
  if (closed && !state.message) return <p className="note">{closed}</p>
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="entryId" value={entryId} />
      <TextField label="Why the decision is wrong" labelled rows={5} required value={state.values?.text} limit={limit} />
      <SubmitButton pending={pending}>Ask for a review</SubmitButton>
    </form>
  )
}
