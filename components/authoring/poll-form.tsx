'use client'

import { FormTop } from '@/components/ui/form-top'
import { Preview } from '@/components/ui/preview'
import { TextBox } from '@/components/ui/text-box'
import { TextButtons } from '@/components/ui/text-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { submitPoll } from '@/lib/authoring/actions'
import { TitleField } from './title-field'

/** The form to begin a poll. @param props `limits` in characters */
export function PollForm({ limits }: { limits: { title: number; text: number } }) {
  const { state, pending, formProps } = useForm(submitPoll, 'poll')
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <TitleField value={values?.title} limit={limits.title} />
      <TextField label="Text (optional)" labelled rows={4} value={values?.text} limit={limits.text} />
      <label>
        Choices, one a line
        <TextBox name="options" rows={6} required defaultValue={values?.options} />
      </label>
      <TextButtons pending={pending}>Begin the poll</TextButtons>
      <Preview html={state.preview} />
    </form>
  )
}
