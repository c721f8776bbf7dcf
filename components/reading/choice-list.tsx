'use client'

import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { followNoMore, hearAgain, showAgain } from '@/lib/reading/actions'

/** One line: what was chosen, where that leads, if anywhere, and what else is to be said of it. */
export type ChoiceLine = { id: number; text: string; href?: string; note?: string }

const acts = { showAgain: { action: showAgain, label: 'show again' }, unfollow: { action: followNoMore, label: 'un-follow' }, hear: { action: hearAgain, label: 'un-mute' } }

/** What somebody chose, each with a button to take it back; one form around all of them. */
export function ChoiceList({ act, lines, goto }: { act: keyof typeof acts; lines: readonly ChoiceLine[]; goto: string }) {
  const { action, label } = acts[act]
  const { state, formProps } = useForm(action)
  return (
    <form {...formProps}>
      <FormTop state={state} />
      <input type="hidden" name="goto" value={goto} />
      <ul className="chosen">
        {lines.map(({ id, text, href, note }) => (
          <li key={id}>
            <bdi>{href ? <a href={href}>{text}</a> : text}</bdi>
            {note && <span>, {note}</span>}
            <button name="drop" value={id} aria-label={`${label} ${text}`}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
