import { RULES } from '@/lib/log/acts'
import { paths, type LogFilter } from '@/lib/paths'
import { actGroups, rulesActing } from './done-words'

/** @param props `names` whether the reader is told which moderator acted; `wrong` what was typed and cannot be, and what to do */
type Props = { filter: LogFilter; typed: string; names: boolean; wrong: string | null }

/** The form to look for entries of the log. It is sent as an address, so a search can be kept and passed on. */
export function LogFilterForm({ filter, typed, names, wrong }: Props) {
  return (
    <form action={paths.log()} className="filters" aria-label="Filter">
      {wrong && (
        <p role="alert" className="form-message">
          {wrong}
        </p>
      )}
      <label>
        What was done
        <select name="act" defaultValue={filter.act ?? ''}>
          <option value="">Anything</option>
          {actGroups.map(({ label, acts }) => (
            <optgroup key={label} label={label}>
              {acts.map(([act, words]) => (
                <option key={act} value={act}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        By whom
        <select name="who" defaultValue={filter.who ?? ''}>
          <option value="">Anybody</option>
          <option value="moderators">Moderators</option>
          <option value="rules">Rules</option>
          <optgroup label="One rule">
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {rulesActing[rule]}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {names && (
        <label>
          Moderator
          <input name="by" defaultValue={filter.by} maxLength={100} autoCapitalize="none" spellCheck={false} />
        </label>
      )}
      <label>
        Number of the post
        <input name="item" inputMode="numeric" defaultValue={typed} maxLength={20} />
      </label>
      <label>
        Person it was done to
        <input name="person" defaultValue={filter.person} maxLength={100} autoCapitalize="none" spellCheck={false} />
      </label>
      <div className="buttons">
        <button className="secondary">Filter</button>
        {Object.keys(filter).length > 0 && <a href={paths.log()}>Show all</a>}
      </div>
    </form>
  )
}
