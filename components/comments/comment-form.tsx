'use client'

import { FormTop } from '@/components/ui/form-top'
import { Preview } from '@/components/ui/preview'
import { TextButtons } from '@/components/ui/text-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { reply } from '@/lib/comments/actions'

type Props = { parentId: number; label: string; closed: string | null; limit: number; isInline?: boolean }

/**
 * The form to answer a post.
 * @param props `label` what the text box and the button are for; `closed` why nothing is taken, if so; `limit` in characters; `isInline` when
 * it was opened by a script, to write at once. Words that were
 * sent when it was closed already are still shown, to be copied.
 */
export function CommentForm({ parentId, label, closed, limit, isInline = false }: Props) {
  const { state, pending, formProps } = useForm(reply, `reply ${parentId}`)
  if (closed && !state.message) return <p className="note">{closed}</p>
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="parentId" value={parentId} />
      <TextField label={label} rows={5} required isFocused={isInline} value={state.values?.text} limit={limit} />
      <TextButtons pending={pending}>{label}</TextButtons>
      <Preview html={state.preview} />
    </form>
  )
}
