'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { followFromNow, followNoMore, leaveOutOfLists, showAgain } from '@/lib/reading/actions'

const acts = { leaveOut: leaveOutOfLists, showAgain, follow: followFromNow, unfollow: followNoMore }

/** One button to choose what one's lists show. @param props `fields` of the form that are filled already */
export function ChoiceForm({ act, label, fields }: { act: keyof typeof acts; label: string; fields: Record<string, string> }) {
  const { state, pending, formProps } = useForm(acts[act])
  return (
    <form {...formProps}>
      <FormTop state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="secondary" aria-disabled={pending}>
        {label}
      </button>
    </form>
  )
}
