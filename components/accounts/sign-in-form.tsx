'use client'

import { FormMessage } from '@/components/ui/form-message'
import { NameField, PasswordField } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { signIn, signUp } from '@/lib/accounts/actions'
import { mark } from '@/lib/marks/actions'

/** @param props `goto` where to go once that is done; `act` by button that made somebody come here, carried out then */
type Props = { isNew: boolean; goto: string; act: Record<string, string> | null }

/** The form to log in, or to make an account. */
export function SignInForm({ isNew, goto, act }: Props) {
  const { state, pending, formProps } = useForm(act ? mark : isNew ? signUp : signIn)
  return (
    <form {...formProps} className="fields">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="goto" value={goto} />
      {Object.entries(act ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isNew && <input type="hidden" name="join" value="on" />}
      <NameField name={state.values?.name} />
      <PasswordField autoComplete={isNew ? 'new-password' : 'current-password'} />
      <SubmitButton pending={pending}>{isNew ? 'Make the account' : 'Log in'}</SubmitButton>
    </form>
  )
}
