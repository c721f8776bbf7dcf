'use client'

import type { ReactNode } from 'react'
import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { actOnNotices } from '@/lib/inbox/actions'

/**
 * The one form around a list of notices, whose buttons carry their numbers. Nothing is marked as read by the inbox being loaded, since browsers
 * load pages ahead.
 * @param props `latest` of those shown, where any of them is new; `goto` the page it stands on
 */
export function NoticeForm({ latest, goto, children }: { latest: number | null; goto: string; children: ReactNode }) {
  const { state, formProps } = useForm(actOnNotices)
  return (
    <form {...formProps}>
      <FormTop state={state} />
      <input type="hidden" name="goto" value={goto} />
      {latest !== null && (
        <button className="secondary mb-3" name="upTo" value={latest}>
          Mark all as read
        </button>
      )}
      {children}
    </form>
  )
}
