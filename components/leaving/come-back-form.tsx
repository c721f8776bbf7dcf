'use client'

import { FormMessage } from '@/components/ui/form-message'
import { NameField, PasswordField } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { returnToForum } from '@/lib/leaving/actions'

/** The form to come back. */
export function ComeBackForm() {
  const { state, pending, formProps } = useForm(returnToForum)
  return (
    <form {...formProps} className="fields">
      <FormMessage>{state.message}</FormMessage>
      <NameField name={state.values?.name} />
      <PasswordField autoComplete="current-password" />
      <SubmitButton pending={pending}>Come back</SubmitButton>
    </form>
  )
}
