'use client'

import { FormTop } from '@/components/ui/form-top'
import { Preview } from '@/components/ui/preview'
import { TextButtons } from '@/components/ui/text-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { edit } from '@/lib/authoring/actions'
import { TitleField } from './title-field'

/** @param props `post` what it says now, and how often it was edited; a comment has no title; `limits` in characters */
type Props = { post: { id: number; edits: number; title: string | null; text: string }; limits: { title: number; text: number } }

/** The form to edit a post of one's own. */
export function EditForm({ post, limits }: Props) {
  const { state, pending, formProps } = useForm(edit)
  const title = state.values?.title ?? post.title
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <input type="hidden" name="id" value={post.id} />
      <input type="hidden" name="edits" value={state.values?.edits ?? post.edits} />
      {title !== null && <TitleField value={title} limit={limits.title} />}
      <TextField label="Text" labelled rows={8} value={state.values?.text ?? post.text} limit={limits.text} />
      <TextButtons pending={pending}>Save</TextButtons>
      <Preview html={state.preview} label={state.message ? 'What it says now' : 'Preview'} />
    </form>
  )
}
