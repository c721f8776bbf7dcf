'use client'

import { FormTop, PasswordField } from '@/components/ui/form-top'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextBox } from '@/components/ui/text-box'
import { useForm } from '@/components/ui/use-form'
import { orderWords } from '@/components/comments/order-words'
import { renewFeedAddresses, renewPassword, settle, signOutEverywhere } from '@/lib/accounts/actions'
import type { OwnSettings } from '@/lib/accounts/queries'
import { threadOrders } from '@/lib/paths'

/**
 * What others read about one, and what one reads.
 * @param props `own` what is set now; null of who was signed out meanwhile, for whom only a form they sent is shown again; `limit` in characters
 */
export function ProfileForm({ own, limit }: { own: OwnSettings | null; limit: number }) {
  const { state, pending, formProps } = useForm(settle)
  if (!own && !state.values) return null
  const isChecked = state.values ? state.values.showDead === 'on' : own?.showDead
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        About you
        <TextBox name="about" rows={6} maxLength={limit} defaultValue={state.values?.about ?? own?.about} />
      </label>
      <label className="choice">
        <input type="checkbox" name="showDead" defaultChecked={isChecked} />
        Show me dead posts
      </label>
      <label className="choice">
        <input type="checkbox" name="leaveOutRead" defaultChecked={state.values ? state.values.leaveOutRead === 'on' : own?.leaveOutRead} aria-describedby="read" />
        Leave what I have read out of the front page, /ask and /show
      </label>
      <p className="note" id="read">
        You have read a story when you opened its thread while logged in, and nobody else has commented since. What you hid is always left out.
      </p>
      <label>
        Order of comments
        <select name="threadOrder" defaultValue={state.values?.threadOrder ?? own?.threadOrder}>
          {threadOrders.map((order) => (
            <option key={order} value={order}>
              {orderWords[order]}
            </option>
          ))}
        </select>
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
