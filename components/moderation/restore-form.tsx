'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { useForm } from '@/components/ui/use-form'
import { moderate } from '@/lib/moderation/actions'
import { actLabels } from './words'

/** @param props `seen` the latest entry of the log about the post; `goto` the list it stands on; `limit` of the reason, in characters */
type Props = { itemId: number; act: 'restore' | 'revive'; seen: number; goto: string; limit: number }

/** Brings a post back in one step, from a list. */
export function RestoreForm({ itemId, act, seen, goto, limit }: Props) {
  const { state, pending, formProps } = useForm(moderate)
  return (
    <form {...formProps} className="restore">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="goto" value={goto} />
      <ReasonField given={state.values?.reason} limit={limit} />
      <button className="secondary" aria-disabled={pending}>
        {actLabels[act]}
      </button>
    </form>
  )
}
