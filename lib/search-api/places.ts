/** Where a hit stands, or which it is; of one group one is enough. */
export type Place = { field: 'parent_id' | 'story_id' | 'objectID'; id: number }

const PLACE = /^(parent_id|story_id|objectID)\s*[:=]\s*(?:"(\d{1,10})"|'(\d{1,10})'|(\d{1,10}))$/

/**
 * Reads what programs that make feeds ask for: `parent_id=1 OR parent_id=2`, `objectID:"3" OR objectID:"4"`, and such groups joined by AND.
 * @returns null for what is not written so
 */
export function readPlaces(given: string): Place[][] | null {
  const groups = given.trim() === '' ? [] : given.split(/\s+AND\s+/).map((group) => group.trim().replace(/^\(([^()]*)\)$/, '$1').split(/\s+OR\s+/).flatMap(placesOf))
  return groups.flat().includes(null) ? null : (groups as Place[][])
}

function placesOf(written: string): (Place | null)[] {
  const [, field, ...quoted] = PLACE.exec(written.trim()) ?? []
  const id = Number(quoted.find((each) => each !== undefined) ?? NaN)
  return [field && id < 2 ** 31 ? { field: field as Place['field'], id } : null]
}
