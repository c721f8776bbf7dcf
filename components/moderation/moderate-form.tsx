'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { moderate } from '@/lib/moderation/actions'
import type { Act } from '@/lib/moderation/rules'
import { countOf } from '@/lib/text/counts'
import { ActChoice } from './act-choice'
import { ThreadTools, type Told } from './thread-tools'

/**
 * @param props `acts` what can be done now to the post, and `tools` to its thread; `told` what a story says now; `seen` the latest entry of the log
 * about the post; `below` how many posts stand below it; `reason` typed before; `limit` of the reason, in characters
 */
type Props = { itemId: number; acts: Act[]; tools: Act[]; told: Told; seen: number; below: number; reason: string; limit: number }

/** The form to decide about a post. */
export function ModerateForm({ itemId, acts, tools, told, seen, below, reason, limit }: Props) {
  const { state, pending, formProps } = useForm(moderate)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="seen" value={seen} />
      <fieldset>
        <legend>What to do</legend>
        {acts.map((act) => (
          <ActChoice key={act} act={act} chosen={values?.act} />
        ))}
        {acts.includes('purge') && (
          <label className="needs">
            The post’s number, to confirm that it is purged
            <input name="confirm" inputMode="numeric" autoComplete="off" defaultValue={values?.confirm} />
          </label>
        )}
      </fieldset>
      {below > 0 && acts.includes('remove') && (
        <label className="choice">
          <input type="checkbox" name="branch" defaultChecked={values?.branch === 'on'} />
          When removing, also {below === 1 ? 'the comment' : `the ${countOf(below, 'comment')}`} below it
        </label>
      )}
      {tools.length > 0 && <ThreadTools tools={tools} told={told} values={values} />}
      <ReasonField given={values?.reason ?? reason} limit={limit} />
      <SubmitButton pending={pending}>Decide</SubmitButton>
    </form>
  )
}
