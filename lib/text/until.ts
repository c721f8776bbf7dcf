/** @param end as JSON writes a moment; null for never @returns until when something holds, to be said in a sentence */
export function untilWhen(end: string | null): string {
  return end === null ? 'for good' : `until ${new Date(end).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
