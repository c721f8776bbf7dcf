'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tick } from '@/components/ui/setting-fields'
import { useForm } from '@/components/ui/use-form'
import { changeWebhook, deleteWebhook } from '@/lib/webhooks/actions'
import type { WebhookAct } from '@/lib/paths'

/** What an admin can do with a hook. @param props `secretEpoch` of the secret that is shown, so that pressed twice it is renewed once */
export function WebhookButtons({ id, secretEpoch, isPaused }: { id: number; secretEpoch: number; isPaused: boolean }) {
  const { state, formProps } = useForm(changeWebhook)
  const acts: [WebhookAct, string][] = isPaused ? [['resume', 'Resume'], ['renew', 'Renew the secret']] : [['try', 'Send a test'], ['pause', 'Pause'], ['renew', 'Renew the secret']]
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={secretEpoch} />
      <div className="buttons">
        {acts.map(([act, label]) => (
          <button key={act} className="secondary" name="act" value={act}>
            {label}
          </button>
        ))}
      </div>
    </form>
  )
}

/** The form to delete a hook, with what is known of its deliveries. */
export function DeleteWebhookForm({ id }: { id: number }) {
  const { state, pending, formProps } = useForm(deleteWebhook)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="id" value={id} />
      <Tick name="confirm" isTicked={false}>
        Delete this hook, what waits for it and the list of its deliveries
      </Tick>
      <SubmitButton pending={pending}>Delete it</SubmitButton>
    </form>
  )
}
