'use client'

import { FormTop } from '@/components/ui/form-top'
import { Preview } from '@/components/ui/preview'
import { TextButtons } from '@/components/ui/text-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { submit } from '@/lib/authoring/actions'
import { TitleField } from './title-field'

/** @param props `given` what a link or a bookmarklet filled in; `limits` in characters */
type Props = { given: { title: string; url: string; text: string }; limits: { title: number; url: number; text: number } }

/** The form to submit a link or a question. */
export function SubmitForm({ given, limits }: Props) {
  const { state, pending, formProps } = useForm(submit, given.text ? null : 'submit')
  const values = { ...given, ...state.values }
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <TitleField value={values.title} limit={limits.title} />
      <label>
        Address
        <input name="url" type="url" inputMode="url" autoCapitalize="none" spellCheck={false} maxLength={limits.url} defaultValue={values.url} className="wide" />
      </label>
      <TextField label="Text" labelled rows={6} value={values.text} limit={limits.text} />
      <p className="note">Leave the address out to ask a question; then the text stands at the top of the thread. With an address the text is optional.</p>
      <TextButtons pending={pending}>Submit</TextButtons>
      <Preview html={state.preview} />
    </form>
  )
}
