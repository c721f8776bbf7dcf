'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextBox } from '@/components/ui/text-box'
import { useForm } from '@/components/ui/use-form'
import { noteAbout } from '@/lib/people/actions'

/** The form to tell the other moderators something about a person. @param props `limit` in characters */
export function NoteForm({ userId, limit }: { userId: number; limit: number }) {
  const { state, pending, formProps } = useForm(noteAbout)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="userId" value={userId} />
      <label>
        Note, for moderators alone
        <TextBox name="text" rows={3} required maxLength={limit} defaultValue={state.values?.text} />
      </label>
      <SubmitButton pending={pending}>Add the note</SubmitButton>
    </form>
  )
}
