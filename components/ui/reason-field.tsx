/** Why somebody decides, as everybody reads it in the log. @param props `given` typed before; `limit` in characters */
export function ReasonField({ label = 'Reason', given, limit }: { label?: string; given: string | undefined; limit: number }) {
  return (
    <label>
      {label}, for everybody to read
      <input name="reason" required maxLength={limit} defaultValue={given} dir="auto" className="wide" list="reasons" />
    </label>
  )
}
