import { FormMessage } from './form-message'
import type { FormState } from '@/lib/forms'

/** What stands above a form's own fields: why it was refused, and the fields to log in where that was why. */
export function FormTop({ state }: { state: FormState }) {
  return (
    <>
      <FormMessage>{state.message}</FormMessage>
      {state.signIn && (
        <fieldset className="sign-in">
          <legend>Log in</legend>
          <NameField name={state.values?.name} />
          <PasswordField autoComplete="current-password" />
          <label className="choice">
            <input type="checkbox" name="join" defaultChecked={state.values?.join === 'on'} />
            Make a new account with this name
          </label>
        </fieldset>
      )}
    </>
  )
}

/** @param props `name` what was typed before */
export function NameField({ name }: { name: string | undefined }) {
  return (
    <label>
      Name
      <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required maxLength={100} defaultValue={name} />
    </label>
  )
}

/** Tells password managers whose password a form asks for. @param props `name` of who need not type it; null where nobody is logged in */
export function PasswordOwner({ name }: { name: string | null }) {
  return name === null ? null : <input hidden readOnly autoComplete="username" value={name} />
}

/** @param props `autoComplete` tells password managers whether it is a new one */
export function PasswordField({ label = 'Password', name = 'password', autoComplete }: { label?: string; name?: string; autoComplete: 'current-password' | 'new-password' }) {
  return (
    <label>
      {label}
      <input name={name} type="password" autoComplete={autoComplete} required maxLength={256} />
    </label>
  )
}
