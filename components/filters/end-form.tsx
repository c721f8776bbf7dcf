'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { endSiteRule, endWordFilter } from '@/lib/filters/actions'

/** The form to end a rule or a filter. @param props `limit` of the reason, in characters */
export function EndForm({ what, id, limit }: { what: 'rule' | 'filter'; id: number; limit: number }) {
  const { state, pending, formProps } = useForm(what === 'rule' ? endSiteRule : endWordFilter)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="id" value={id} />
      <p className="note">It looks at new posts no more{what === 'rule' && ', and stories rank as they would without it'}. What it holds waits on for a moderator.</p>
      <ReasonField given={state.values?.reason} limit={limit} />
      <SubmitButton pending={pending}>{`End the ${what}`}</SubmitButton>
    </form>
  )
}
