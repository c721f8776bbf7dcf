import type { Act } from '@/lib/moderation/rules'
import { actEffects, actLabels } from './words'

/** One of the things that can be done. @param props `chosen` what was chosen before */
export function ActChoice({ act, chosen }: { act: Act; chosen: string | undefined }) {
  return (
    <label className="choice">
      <input type="radio" name="act" value={act} defaultChecked={chosen === act} />
      <span>
        {actLabels[act]}: {actEffects[act]}
      </span>
    </label>
  )
}
