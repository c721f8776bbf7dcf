import type { ReactNode } from 'react'

/** A part of a form that is long. @param props `about` tells what it is for, in a sentence */
export function FieldGroup({ id, legend, about, children }: { id?: string; legend: string; about: string; children: ReactNode }) {
  return (
    <fieldset id={id} className="group">
      <legend>{legend}</legend>
      <p className="note">{about}</p>
      {children}
    </fieldset>
  )
}

/** One of a few, all of which are in sight. @param props `words` for each value, in the order they stand in */
export function PickOne<T extends string>({ legend, name, words, picked }: { legend: string; name: string; words: Record<T, string>; picked: string | undefined }) {
  return (
    <fieldset className="picks">
      <legend>{legend}</legend>
      {(Object.entries(words) as [T, string][]).map(([value, label]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === picked} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** A box to be ticked. */
export function Tick({ name, isTicked, about, children }: { name: string; isTicked: boolean | undefined; about?: string; children: ReactNode }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} defaultChecked={isTicked} aria-describedby={about} />
      {children}
    </label>
  )
}

/** A whole number of minutes. */
export function MinutesField({ label, name, least, most, minutes }: { label: string; name: string; least: number; most: number; minutes: string | number | undefined }) {
  return (
    <label>
      {label}
      <input type="number" name={name} inputMode="numeric" min={least} max={most} required defaultValue={minutes} />
    </label>
  )
}
