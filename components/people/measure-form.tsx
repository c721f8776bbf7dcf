'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { measure } from '@/lib/people/actions'
import type { Measure } from '@/lib/people/rules'
import { BAN_DAYS, POSTS_DAYS, SILENCE_DAYS } from '@/lib/people/terms'
import { countOf } from '@/lib/text/counts'
import { measureEffects, measureLabels } from './words'

/** @param props `measures` what can be done now; `seen` the latest entry of the log about the person; `mayRemovePosts` not of an admin; `limit` of a reason, in characters */
type Props = { userId: number; measures: readonly Measure[]; seen: number; mayRemovePosts: boolean; limit: number }

/** The form to decide about a person. */
export function MeasureForm({ userId, measures, seen, mayRemovePosts, limit }: Props) {
  const { state, pending, formProps } = useForm(measure)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="seen" value={seen} />
      <fieldset>
        <legend>What to do</legend>
        {measures.map((act) => (
          <label key={act} className="choice">
            <input type="radio" name="act" value={act} defaultChecked={values?.act === act} />
            <span>
              {measureLabels[act]}: {measureEffects[act]}
            </span>
          </label>
        ))}
      </fieldset>
      {measures.includes('silence') && <Choice name="silence" label="A silence lasts" usual="1" given={values?.silence} options={SILENCE_DAYS.map(daysOption)} />}
      {measures.includes('ban') && <Choice name="ban" label="A ban lasts" usual="7" given={values?.ban} options={[...BAN_DAYS.map(daysOption), ['good', 'for good']]} />}
      {measures.includes('ban') && mayRemovePosts && (
        <>
          <Choice name="posts" label="With a ban, their posts" usual="none" given={values?.posts} options={POSTS} />
          <label>
            Reason where such posts stood (it does not say whose they were)
            <input name="postsReason" maxLength={limit} defaultValue={values?.postsReason ?? 'It breaks the guidelines.'} dir="auto" className="wide" />
          </label>
        </>
      )}
      <ReasonField given={values?.reason} limit={limit} />
      <SubmitButton pending={pending}>Decide</SubmitButton>
    </form>
  )
}

type Option = readonly [value: string, label: string]

const daysOption = (days: number): Option => [String(days), countOf(days, 'day')]

const POSTS: readonly Option[] = [
  ['none', 'stay'],
  ...POSTS_DAYS.map((days): Option => [String(days), `of the last ${days === 1 ? 'day' : `${days} days`} are removed`]),
  ['all', 'are all removed'],
]

function Choice({ name, label, usual, given, options }: { name: string; label: string; usual: string; given: string | undefined; options: readonly Option[] }) {
  return (
    <label>
      {label}
      <select key={given} name={name} defaultValue={given ?? usual}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
