'use client'

import { FormTop } from '@/components/ui/form-top'
import { Preview } from '@/components/ui/preview'
import { TextButtons } from '@/components/ui/text-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { writeToModerators } from '@/lib/inbox/actions'

/** The form to write to the moderators as one. @param props `limit` in characters */
export function MailForm({ limit }: { limit: number }) {
  const { state, pending, formProps } = useForm(writeToModerators, 'mail')
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <TextField label="Message to the moderators" rows={5} required value={state.values?.text} limit={limit} />
      <TextButtons pending={pending}>Send</TextButtons>
      <Preview html={state.preview} />
    </form>
  )
}
