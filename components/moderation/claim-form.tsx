'use client'

import { FormMessage } from '@/components/ui/form-message'
import { useForm } from '@/components/ui/use-form'
import { claimCase } from '@/lib/moderation/actions'

/** @param props `isMine` whether the viewer said that they look at it; `goto` where the post stands */
export function ClaimForm({ itemId, isMine, goto }: { itemId: number; isMine: boolean; goto: string }) {
  const { state, formProps } = useForm(claimCase)
  return (
    <form {...formProps} className="claim">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="goto" value={goto} />
      <button name="act" value={isMine ? 'unclaim' : 'claim'}>
        {isMine ? 'leave it to others' : 'I look at this'}
      </button>
    </form>
  )
}
