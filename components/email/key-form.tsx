'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { confirmAddress, endMail } from '@/lib/email/actions'

const acts = { confirm: { action: confirmAddress, label: 'Confirm the address' }, end: { action: endMail, label: 'No more mail' } }

/** The one button behind a link that was mailed. A link alone changes nothing: programs that look for harm in mail open all of them. */
export function KeyForm({ act, mailKey }: { act: keyof typeof acts; mailKey: string }) {
  const { action, label } = acts[act]
  const { state, pending, formProps } = useForm(action)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="key" value={mailKey} />
      <SubmitButton pending={pending}>{label}</SubmitButton>
    </form>
  )
}
