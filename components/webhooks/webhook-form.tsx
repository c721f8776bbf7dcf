'use client'

import { FormTop } from '@/components/ui/form-top'
import { Tick } from '@/components/ui/setting-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { makeWebhook } from '@/lib/webhooks/actions'
import { eventChoices } from './words'

/** The form to make a hook. @param props `limit` of its address, in characters */
export function WebhookForm({ limit }: { limit: number }) {
  const { state, pending, formProps } = useForm(makeWebhook)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        Address that is told, such as https://example.org/hook
        <input name="url" type="url" inputMode="url" required maxLength={limit} autoCapitalize="none" autoComplete="off" spellCheck={false} defaultValue={values?.url} className="wide" />
      </label>
      <fieldset>
        <legend>Of what</legend>
        {Object.entries(eventChoices).map(([event, label]) => (
          <Tick key={event} name={event} isTicked={values?.[event] === 'on'}>
            {label}
          </Tick>
        ))}
      </fieldset>
      <SubmitButton pending={pending}>Make the hook</SubmitButton>
    </form>
  )
}
