'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { useForm } from '@/components/ui/use-form'
import { moderate } from '@/lib/moderation/actions'
import type { Act } from '@/lib/moderation/rules'
import { countOf } from '@/lib/text/counts'
import { quickLabels } from './words'

/** @param props `acts` what can be done now; `seen` the latest entry of the log about the post; `below` how many posts stand below it; `goto` where to go on; `limit` of the reason, in characters */
type Props = { itemId: number; acts: readonly Act[]; seen: number; below: number; goto: string; limit: number }

/** Decides in one step: a reason, and a button for each act. */
export function QueueForm({ itemId, acts, seen, below, goto, limit }: Props) {
  const { state, pending, formProps } = useForm(moderate)
  const { values } = state
  return (
    <form {...formProps} className="fields quick">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="goto" value={goto} />
      <ReasonField given={values?.reason} limit={limit} />
      {below > 0 && acts.includes('remove') && (
        <label className="choice">
          <input type="checkbox" name="branch" defaultChecked={values?.branch === 'on'} />
          When removing, also {below === 1 ? 'the comment' : `the ${countOf(below, 'comment')}`} below it
        </label>
      )}
      <div className="buttons">
        {Object.entries(quickLabels).map(
          ([act, label]) =>
            acts.some((possible) => possible === act) && (
              <button key={act} className="secondary" name="act" value={act} aria-disabled={pending}>
                {label}
              </button>
            ),
        )}
      </div>
      {acts.includes('merge') && (
        <div className="buttons">
          <input name="into" aria-label="Number or address of the story it is a duplicate of" placeholder="Duplicate of …" defaultValue={values?.into} inputMode="url" autoComplete="off" />
          <button className="secondary" name="act" value="merge" aria-disabled={pending}>
            Mark duplicate
          </button>
        </div>
      )}
    </form>
  )
}
