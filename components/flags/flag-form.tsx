'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { flagPost } from '@/lib/flags/actions'
import { flagReasons, type FlagReason } from '@/lib/flags/reasons'

/** @param props `given` what the viewer said against the post before; `limit` of the note, in characters */
export function FlagForm({ itemId, given, limit }: { itemId: number; given: { reason: FlagReason; note: string } | null; limit: number }) {
  const { state, formProps } = useForm(flagPost)
  const chosen = state.values?.reason ?? given?.reason
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <fieldset>
        <legend>What is wrong with it?</legend>
        {Object.entries(flagReasons).map(([reason, label]) => (
          <label key={reason} className="choice">
            <input type="radio" name="reason" value={reason} defaultChecked={chosen === reason} />
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        Note
        <input name="note" maxLength={limit} defaultValue={state.values?.note ?? given?.note} dir="auto" />
      </label>
      <div className="buttons">
        <button className="primary" name="act" value="flag">
          Flag
        </button>
        {given && (
          <button className="secondary" name="act" value="unflag">
            Take the flag back
          </button>
        )}
      </div>
      <p className="note">The author is never told who flagged a post.</p>
    </form>
  )
}
