'use client'

import { FormTop } from '@/components/ui/form-top'
import { PreviewButtons } from '@/components/ui/preview-buttons'
import { ReasonField } from '@/components/ui/reason-field'
import { Preview } from '@/components/ui/preview'
import { useForm } from '@/components/ui/use-form'
import { makeSiteRule } from '@/lib/filters/actions'
import type { SiteEffect } from '@/lib/filters/rules'
import { EffectChoice } from './effect-choice'
import { siteEffects } from './effects'

/** The form to make a rule about a site. @param props `limit` of the reason, in characters; `factor` the least and the most */
export function SiteRuleForm({ effects, limit, factor }: { effects: readonly SiteEffect[]; limit: number; factor: { least: number; most: number } }) {
  const { state, pending, formProps } = useForm(makeSiteRule)
  const { values } = state
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <label>
        Site, such as example.org or example.org/someone; all hosts below it are covered
        <input name="site" required maxLength={2000} autoCapitalize="none" spellCheck={false} defaultValue={values?.site} className="wide" />
      </label>
      <EffectChoice effects={effects} words={siteEffects} chosen={values?.effect} />
      <label>
        Factor that ranks are multiplied with, where it penalises
        <input name="factor" inputMode="decimal" aria-describedby="factor-range" defaultValue={values?.factor ?? '0.5'} />
        <span id="factor-range">
          from {factor.least} to {factor.most}
        </span>
      </label>
      <ReasonField given={values?.reason} limit={limit} />
      <PreviewButtons pending={pending} label="Make the rule" />
      <Preview html={state.preview} label="What it would have caught" />
    </form>
  )
}
