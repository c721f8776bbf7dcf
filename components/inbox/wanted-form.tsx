'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { wantNotices } from '@/lib/inbox/actions'
import { noticeReasons, type NoticeReason } from '@/lib/notices/reasons'

const words: Record<NoticeReason, string> = {
  reply: 'Replies to what I posted',
  mention: 'Posts that mention me as @name',
  thread: 'Comments in threads I follow',
  person: 'Posts of people I follow',
}

/** Of which posts somebody is told. @param props `unwanted` for which reasons they do not want to be, at present */
export function WantedForm({ unwanted }: { unwanted: readonly NoticeReason[] }) {
  const { state, pending, formProps } = useForm(wantNotices)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      {noticeReasons.map((reason) => (
        <label key={reason} className="choice">
          <input type="checkbox" name={reason} defaultChecked={state.values ? state.values[reason] === 'on' : !unwanted.includes(reason)} />
          {words[reason]}
        </label>
      ))}
      <SubmitButton pending={pending}>Save</SubmitButton>
    </form>
  )
}
