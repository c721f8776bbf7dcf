'use client'

import { FormTop, PasswordField, PasswordOwner } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { renewFeedAddresses, renewPassword, signOutEverywhere } from '@/lib/accounts/actions'

/** A new password, for who knows the present one. @param props `name` whose it is */
export function PasswordForm({ name }: { name: string | null }) {
  const { state, pending, formProps } = useForm(renewPassword)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <PasswordOwner name={name} />
      <PasswordField label="Present password" name="oldPassword" autoComplete="current-password" />
      <PasswordField label="New password" name="newPassword" autoComplete="new-password" />
      <SubmitButton pending={pending}>Change the password</SubmitButton>
    </form>
  )
}

/** New addresses for the feeds of one's own. @param props `feedEpoch` of those that are shown, so that pressed twice they are renewed once */
export function RenewFeedsForm({ feedEpoch }: { feedEpoch: number }) {
  const { state, pending, formProps } = useForm(renewFeedAddresses)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="feedEpoch" value={feedEpoch} />
      <SubmitButton pending={pending}>Renew the addresses</SubmitButton>
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
