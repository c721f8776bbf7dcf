'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextBox } from '@/components/ui/text-box'
import { useForm } from '@/components/ui/use-form'
import { noteForMyself } from '@/lib/reading/actions'
import type { PrivateNote } from '@/lib/reading/private-notes'

/** `person` is the name of whom it is about; `limits` in characters; `goto` the page it stands on. */
type Props = { person: string; note: PrivateNote | null; limits: { text: number; label: number }; goto: string }

/** The form for what somebody notes about a person, for themselves alone. */
export function PrivateNoteForm({ person, note, limits, goto }: Props) {
  const { state, pending, formProps } = useForm(noteForMyself)
  const { text, label } = { ...note, ...state.values }
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="goto" value={goto} />
      <label>
        Note
        <TextBox name="text" rows={3} maxLength={limits.text} defaultValue={text} />
      </label>
      <label>
        Label, shown to you beside the name
        <input name="label" maxLength={limits.label} autoComplete="off" dir="auto" defaultValue={label} />
      </label>
      <div className="buttons">
        <SubmitButton pending={pending}>Keep the note</SubmitButton>
        {note && (
          <button className="secondary" name="act" value="delete" aria-disabled={pending}>
            Delete it
          </button>
        )}
      </div>
    </form>
  )
}
