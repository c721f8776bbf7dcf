'use client'

import { FormTop } from '@/components/ui/form-top'
import { Tick } from '@/components/ui/setting-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { paths } from '@/lib/paths'
import { makeOwnToken } from '@/lib/tokens/actions'
import { SCOPES, SCOPE_WORDS } from '@/lib/tokens/rules'

type Props = { form: string; limit: number; days: readonly number[] }

/** Makes a token, and shows it in its own place this once. @param props `form` a random number, by which the form sent twice makes one token; `limit` of the name */
export function TokenForm({ form, limit, days }: Props) {
  const { state, pending, formProps } = useForm(makeOwnToken)
  const { values } = state
  if (state.secret) return <MadeToken secret={state.secret} />
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="form" value={form} />
      <label>
        What it is for, such as a script of yours
        <input name="tokenName" required maxLength={limit} dir="auto" defaultValue={values?.tokenName} />
      </label>
      <fieldset className="picks">
        <legend>What it may do</legend>
        {SCOPES.map((scope) => (
          <Tick key={scope} name={scope} isTicked={values ? values[scope] === 'on' : scope === 'read'}>
            {SCOPE_WORDS[scope]}
          </Tick>
        ))}
      </fieldset>
      <label>
        How long it is good
        <select name="days" defaultValue={values?.days ?? days.at(-1)}>
          {days.map((each) => (
            <option key={each} value={each}>
              {each} days
            </option>
          ))}
          <option value="never">until it is revoked</option>
        </select>
      </label>
      <SubmitButton pending={pending}>Make a token</SubmitButton>
    </form>
  )
}

/** Readers of a screen are told of it as it appears. */
function MadeToken({ secret }: { secret: string }) {
  return (
    <div role="status" className="form-message">
      <p>Your new token. Copy it now: it is kept nowhere and shown this once.</p>
      <p>
        <code className="token">{secret}</code>
      </p>
      <p>
        <a href={paths.ownTokens()}>I have copied it</a>
      </p>
    </div>
  )
}
