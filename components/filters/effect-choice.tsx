/** What a rule is to do. @param props `chosen` before the form was sent */
export function EffectChoice<Effect extends string>({ effects, words, chosen }: { effects: readonly Effect[]; words: Record<Effect, string>; chosen: string | undefined }) {
  return (
    <fieldset>
      <legend>What it does</legend>
      {effects.map((effect) => (
        <label key={effect} className="choice">
          <input type="radio" name="effect" value={effect} defaultChecked={chosen === effect} />
          <span>{words[effect]}</span>
        </label>
      ))}
    </fieldset>
  )
}
