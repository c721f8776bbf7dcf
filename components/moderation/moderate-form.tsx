'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { moderate } from '@/lib/moderation/actions'
import type { Act } from '@/lib/moderation/rules'
import { countOf } from '@/lib/text/counts'
import { actEffects, actLabels } from './words'

/** @param props `acts` what can be done now; `seen` the latest entry of the log about the post; `below` how many posts stand below it; `reason` typed before; `limit` of the reason, in characters */
type Props = { itemId: number; acts: Act[]; seen: number; below: number; reason: string; limit: number }

/** The form to decide about a post. */
export function ModerateForm({ itemId, acts, seen, below, reason, limit }: Props) {
  const { state, pending, formProps } = useForm(moderate)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="seen" value={seen} />
      <fieldset>
        <legend>What to do</legend>
        {acts.map((act) => (
          <label key={act} className="choice">
            <input type="radio" name="act" value={act} defaultChecked={values?.act === act} />
            <span>
              {actLabels[act]}: {actEffects[act]}
            </span>
          </label>
        ))}
      </fieldset>
      {below > 0 && acts.includes('remove') && (
        <label className="choice">
          <input type="checkbox" name="branch" defaultChecked={values?.branch === 'on'} />
          When removing, also {below === 1 ? 'the comment' : `the ${countOf(below, 'comment')}`} below it
        </label>
      )}
      <label>
        Reason, for everybody to read
        <input name="reason" required maxLength={limit} defaultValue={values?.reason ?? reason} dir="auto" className="wide" />
      </label>
      <SubmitButton pending={pending}>Decide</SubmitButton>
    </form>
  )
}
