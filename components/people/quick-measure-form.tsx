'use client'

import { FormTop } from '@/components/ui/form-top'
import { ReasonField } from '@/components/ui/reason-field'
import { useForm } from '@/components/ui/use-form'
import { measure } from '@/lib/people/actions'
import { BAN_DAYS } from '@/lib/people/terms'
import { countOf } from '@/lib/text/counts'

/** @param props `seen` the latest entry of the log about the person; `goto` where to go on; `limit` of the reason, in characters */
type Props = { userId: number; name: string; seen: number; goto: string; limit: number }

/** Warns or bans an author where one of their posts is decided about; all else is on their record. */
export function QuickMeasureForm({ userId, name, seen, goto, limit }: Props) {
  const { state, pending, formProps } = useForm(measure)
  const { values } = state
  return (
    <details open={state.message !== undefined}>
      <summary>Warn or ban {name}</summary>
      <form {...formProps} className="fields quick">
        <FormTop state={state} />
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="goto" value={goto} />
        <ReasonField label="Why" given={values?.reason} limit={limit} />
        <label>
          A ban lasts
          <select key={values?.ban} name="ban" defaultValue={values?.ban ?? '7'}>
            {BAN_DAYS.map((days) => (
              <option key={days} value={days}>
                {countOf(days, 'day')}
              </option>
            ))}
            <option value="good">for good</option>
          </select>
        </label>
        <div className="buttons">
          <button className="secondary" name="act" value="warn" aria-disabled={pending}>
            Warn
          </button>
          <button className="secondary" name="act" value="ban" aria-disabled={pending}>
            Ban
          </button>
        </div>
      </form>
    </details>
  )
}
