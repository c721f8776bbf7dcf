'use client'

import type { ReactNode } from 'react'
import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { leaveOutOfLists } from '@/lib/reading/actions'

/** `button` is its label, `limit` of what is typed in characters, `goto` where the page goes on. */
type Props = { what: 'site' | 'words' | 'person'; label: ReactNode; button: string; limit: number; goto: string }

/** The form to leave something out of one's lists. */
export function LeaveOutForm({ what, label, button, limit, goto }: Props) {
  const { state, pending, formProps } = useForm(leaveOutOfLists)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="goto" value={goto} />
      <label>
        {label}
        <input name="value" required maxLength={limit} autoCapitalize="none" autoComplete="off" spellCheck={false} dir="auto" defaultValue={values?.value} />
      </label>
      {what === 'site' && (
        <label className="choice">
          <input type="checkbox" name="subdomains" defaultChecked={values ? values.subdomains === 'on' : true} />
          With all its subdomains
        </label>
      )}
      <SubmitButton pending={pending}>{button}</SubmitButton>
    </form>
  )
}
