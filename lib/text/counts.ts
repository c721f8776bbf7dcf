/** @returns "1 point", "12 points" */
export function points(score: number): string {
  return countOf(score, 'point')
}

/** @returns "1 comment", "12 comments" */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
