/** A moment, to the minute: the same for everybody who reads it. */
export function UtcTime({ at }: { at: Date }) {
  const written = at.toISOString()
  return <time dateTime={written}>{written.slice(0, 16).replace('T', ' ')} UTC</time>
}
