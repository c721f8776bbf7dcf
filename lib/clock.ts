/** @returns the present time; the one place that reads it, so that rules take it as an argument */
export function now(): Date {
  return new Date()
}
