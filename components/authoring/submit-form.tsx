'use client'

import type { MouseEvent } from 'react'
import { FormTop } from '@/components/ui/form-top'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { Preview } from '@/components/ui/preview'
import { PreviewButtons } from '@/components/ui/preview-buttons'
import { TextField } from '@/components/ui/text-field'
import { useForm } from '@/components/ui/use-form'
import { submit } from '@/lib/authoring/actions'
import { TitleField } from './title-field'
import { usePageTitle } from './use-page-title'

/** @param props `given` what a link or a bookmarklet filled in; `limits` in characters; `mayAsk` whether the forum asks pages for their titles */
type Props = { given: { title: string; url: string; text: string }; limits: { title: number; url: number; text: number }; mayAsk: boolean }

/** The form to submit a link or a question. */
export function SubmitForm({ given, limits, mayAsk }: Props) {
  const { state, pending, formProps } = useForm(submit, given.text ? null : 'submit')
  const { said, fillEmpty, fill } = usePageTitle(formProps.ref, mayAsk)
  const values = { ...given, ...state.values }
  const onGetTitle = (event: MouseEvent) => {
    event.preventDefault()
    void fill()
  }
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <TitleField value={values.title} limit={limits.title} />
      <label>
        Address
        <input name="url" type="url" inputMode="url" autoCapitalize="none" spellCheck={false} maxLength={limits.url} defaultValue={values.url} onBlur={fillEmpty} aria-describedby="title-fetched" className="wide" />
        <span id="title-fetched" role="status">
          {said || 'none for a question'}
        </span>
      </label>
      <TextField label="Text" labelled rows={6} value={values.text} limit={limits.text} />
      <p className="note">Leave the address out to ask a question; then the text stands at the top of the thread. With an address the text is optional.</p>
      <PreviewButtons pending={pending} label="Submit">
        {mayAsk && (
          <button className="secondary" name="act" value="title" formNoValidate onClick={onGetTitle}>
            Get the title
          </button>
        )}
        <FormattingHelp />
      </PreviewButtons>
      <Preview html={state.preview} />
    </form>
  )
}
