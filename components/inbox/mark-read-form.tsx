'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { markAllRead } from '@/lib/inbox/actions'

/** Nothing is marked as read by being loaded, since browsers load pages ahead. @param props `upTo` the latest notice shown */
export function MarkReadForm({ upTo }: { upTo: number }) {
  const { state, formProps } = useForm(markAllRead)
  return (
    <form {...formProps} className="mb-3">
      <FormTop state={state} />
      <input type="hidden" name="upTo" value={upTo} />
      <button className="secondary">Mark all as read</button>
    </form>
  )
}
