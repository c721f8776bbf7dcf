'use client'

import { FormTop } from '@/components/ui/form-top'
import { PreviewButtons } from '@/components/ui/preview-buttons'
import { ReasonField } from '@/components/ui/reason-field'
import { Preview } from '@/components/ui/preview'
import { useForm } from '@/components/ui/use-form'
import { makeWordFilter } from '@/lib/filters/actions'
import type { WordEffect } from '@/lib/filters/rules'
import { EffectChoice } from './effect-choice'
import { wordEffects } from './effects'

/** The form to make a word filter. @param props `limits` in characters */
export function WordFilterForm({ effects, limits }: { effects: readonly WordEffect[]; limits: { name: number; pattern: number; reason: number } }) {
  const { state, pending, formProps } = useForm(makeWordFilter)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        Name, for everybody to read
        <input name="title" required maxLength={limits.name} defaultValue={values?.title} dir="auto" />
      </label>
      <label>
        Pattern, for moderators alone
        <input name="pattern" required maxLength={limits.pattern} autoCapitalize="none" autoComplete="off" spellCheck={false} aria-describedby="pattern-help" defaultValue={values?.pattern} className="wide font-mono" />
        <span id="pattern-help">
          A regular expression (RE2), looked for in title, text and address; capitals make no difference. \bbuy (now|today)\b finds these words alone.
        </span>
      </label>
      <EffectChoice effects={effects} words={wordEffects} chosen={values?.effect} />
      <ReasonField given={values?.reason} limit={limits.reason} />
      <PreviewButtons pending={pending} label="Make the filter" />
      <Preview html={state.preview} label="What it would have caught" />
    </form>
  )
}
