'use client'

import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { signIn } from '@/lib/accounts/actions'

/** @param goto where to go once signed in */
export function SignInForm({ goto }: { goto: string }) {
  const { state, pending, formProps } = useForm(signIn)
  return (
    <form {...formProps} className="fields">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="goto" value={goto} />
      <label>
        Name
        <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required maxLength={100} defaultValue={state.values?.name} />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required maxLength={256} />
      </label>
      <SubmitButton pending={pending}>Log in</SubmitButton>
    </form>
  )
}
