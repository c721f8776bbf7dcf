import { TextBox } from './text-box'

type Props = { label: string; rows: number; required?: boolean; value: string | undefined; limit: number; labelled?: boolean; isFocused?: boolean }

/** A box for a text that is formatted. @param props `limit` in characters; `labelled` shows the label above the box; `isFocused` when it appears */
export function TextField({ label, rows, required = false, value, limit, labelled = false, isFocused = false }: Props) {
  const box = <TextBox name="text" autoFocus={isFocused} aria-label={labelled ? undefined : label} rows={rows} required={required} maxLength={limit} defaultValue={value} />
  return labelled ? (
    <label>
      {label}
      {box}
    </label>
  ) : (
    box
  )
}
