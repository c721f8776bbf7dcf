'use client'

import { FormMessage } from '@/components/ui/form-message'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { reply } from '@/lib/comments/actions'
import { settings } from '@/lib/settings'

type Props = { parentId: number; label: string; closed: string | null }

/**
 * The form to answer a post.
 * @param props `label` what the text box and the button are for; `closed` why nothing is taken, if so. Words that were sent when it was
 * closed already are still shown, to be copied.
 */
export function CommentForm({ parentId, label, closed }: Props) {
  const { state, pending, formProps } = useForm(reply)
  if (closed && !state.message) return <p className="note">{closed}</p>
  return (
    <form {...formProps} className="fields">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="parentId" value={parentId} />
      <input type="hidden" name="goto" value={`/item/${parentId}`} />
      <textarea name="text" aria-label={label} rows={5} required maxLength={settings.textLength.max} dir="auto" defaultValue={state.values?.text} />
      <div className="buttons">
        <SubmitButton pending={pending}>{label}</SubmitButton>
        <FormattingHelp />
      </div>
    </form>
  )
}
