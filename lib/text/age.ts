const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * How long ago something was, as people say it: minutes, hours, days, months, and the date from a year on.
 * The browser keeps it fresh with the same function.
 */
export function age(then: Date, at: Date): string {
  const minutes = Math.max(0, Math.floor((at.getTime() - then.getTime()) / 60_000))
  if (minutes < 60) return ago(minutes, 'minute')
  if (minutes < 24 * 60) return ago(Math.floor(minutes / 60), 'hour')
  const days = Math.floor(minutes / (24 * 60))
  if (days < 90) return ago(days, 'day')
  if (days < 365) return ago(Math.floor(days / 30), 'month')
  return `on ${then.getUTCDate()} ${MONTHS[then.getUTCMonth()] ?? ''} ${then.getUTCFullYear()}`
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}
