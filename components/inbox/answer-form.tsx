'use client'

import { FormTop } from '@/components/ui/form-top'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { Preview } from '@/components/ui/preview'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { writeToPerson } from '@/lib/inbox/actions'

/** The form to write to a person as the moderators. @param props `seen` the latest message shown, 0 for none; `limit` in characters */
export function AnswerForm({ person, seen, limit }: { person: string; seen: number; limit: number }) {
  const { state, pending, formProps } = useForm(writeToPerson, `mail ${person}`)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <Preview html={state.preview} label="Said meanwhile" />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="seen" value={state.values?.seen ?? seen} />
      <TextField label={`Message to ${person}, as the moderators`} labelled rows={6} required value={state.values?.text} limit={limit} />
      <div className="buttons">
        <SubmitButton pending={pending}>Send</SubmitButton>
        <FormattingHelp />
      </div>
    </form>
  )
}
