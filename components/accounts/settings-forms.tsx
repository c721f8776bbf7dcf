'use client'

import { FormTop, PasswordField } from '@/components/ui/form-top'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { renewPassword, settle, signOutEverywhere } from '@/lib/accounts/actions'

/** What others read about one, and what one reads. @param props `limit` in characters */
export function ProfileForm({ about, showDead, limit }: { about: string; showDead: boolean; limit: number }) {
  const { state, pending, formProps } = useForm(settle)
  const isChecked = state.values ? state.values.showDead === 'on' : showDead
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        About you
        <textarea name="about" rows={6} maxLength={limit} dir="auto" defaultValue={state.values?.about ?? about} />
      </label>
      <label className="choice">
        <input type="checkbox" name="showDead" defaultChecked={isChecked} />
        Show me dead posts
      </label>
      <div className="buttons">
        <SubmitButton pending={pending}>Save</SubmitButton>
        <FormattingHelp />
      </div>
    </form>
  )
}

/** A new password, for who knows the present one. */
export function PasswordForm() {
  const { state, pending, formProps } = useForm(renewPassword)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <PasswordField label="Present password" name="oldPassword" autoComplete="current-password" />
      <PasswordField label="New password" name="newPassword" autoComplete="new-password" />
      <SubmitButton pending={pending}>Change the password</SubmitButton>
    </form>
  )
}

/** Ends every session. */
export function SignOutEverywhereForm() {
  const { state, pending, formProps } = useForm(signOutEverywhere)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <SubmitButton pending={pending}>Log out everywhere</SubmitButton>
    </form>
  )
}
