'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { vouchFor } from '@/lib/flags/actions'

/** @param props `given` whether the viewer vouches for the post */
export function VouchForm({ itemId, given }: { itemId: number; given: boolean }) {
  const { state, formProps } = useForm(vouchFor)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <p className="note">This post is dead. Vouch for it if it follows the guidelines: enough vouches bring it back for everybody.</p>
      <div className="buttons">
        <button className={given ? 'secondary' : 'primary'} name="act" value={given ? 'unvouch' : 'vouch'}>
          {given ? 'Take the vouch back' : 'Vouch'}
        </button>
      </div>
    </form>
  )
}
