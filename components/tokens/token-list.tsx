'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { revokeOwnToken } from '@/lib/tokens/actions'

/** One line: a token's name, and what is to be said of it. */
export type TokenLine = { id: number; name: string; note: string }

/** The tokens one has, each with a button to end it. */
export function TokenList({ lines }: { lines: readonly TokenLine[] }) {
  const { state, formProps } = useForm(revokeOwnToken)
  return (
    <form {...formProps}>
      <FormTop state={state} />
      <ul className="chosen">
        {lines.map(({ id, name, note }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span>: {note}</span>
            <button name="revoke" value={id} aria-label={`revoke ${name}`}>
              revoke
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
