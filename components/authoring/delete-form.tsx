'use client'

import { FormTop } from '@/components/ui/form-top'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { remove } from '@/lib/authoring/actions'

/** Asks once more before a post of one's own goes, and brings it back. */
export function DeleteForm({ id, isDeleted, isWithdrawal, back }: { id: number; isDeleted: boolean; isWithdrawal: boolean; back: string }) {
  const { state, pending, formProps } = useForm(remove)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={state.values?.act ?? (isDeleted ? 'undelete' : 'delete')} />
      <div className="buttons">
        <SubmitButton pending={pending}>{isDeleted ? 'Undelete it' : isWithdrawal ? 'Withdraw it' : 'Delete it'}</SubmitButton>
        <a className="secondary" href={back}>
          Leave it as it is
        </a>
      </div>
    </form>
  )
}
