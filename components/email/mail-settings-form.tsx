'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { settleMail } from '@/lib/email/actions'
import type { OwnEmail } from '@/lib/email/queries'
import type { MailRhythm } from '@/lib/email/rules'

const words: readonly (readonly [MailRhythm, string])[] = [
  ['at_once', 'Soon after it happens'],
  ['daily', 'Once a day'],
  ['weekly', 'Once a week'],
  ['off', 'Never'],
]

/** Where notices are mailed to, and how often. @param props `own` what is set now; null for nothing */
export function MailSettingsForm({ own }: { own: OwnEmail | null }) {
  const { state, pending, formProps } = useForm(settleMail)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        Mail address
        <input name="address" type="email" autoComplete="email" maxLength={254} defaultValue={state.values?.address ?? own?.address} aria-describedby="address-note" />
      </label>
      <p className="note" id="address-note">
        Nobody else sees it here. Leave it empty to take it away.
      </p>
      <label>
        How often
        <select name="rhythm" defaultValue={state.values?.rhythm ?? own?.rhythm ?? 'daily'}>
          {words.map(([rhythm, label]) => (
            <option key={rhythm} value={rhythm}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton pending={pending}>{own && !own.confirmedAt ? 'Save, and send a new link' : 'Save the address'}</SubmitButton>
    </form>
  )
}
