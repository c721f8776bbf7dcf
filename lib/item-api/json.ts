/** What can be written as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** Keys and what they lead to. */
export type JsonObject = { readonly [key: string]: Json }

/** @returns an object without what is null: absent fields are absent */
export function present(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** @returns what these keys lead to, one inside the other; null where there is nothing */
export function inside(value: Json, keys: readonly string[]): Json {
  return keys.reduce<Json>((outer, key) => (isContainer(outer) && Object.hasOwn(outer, key) && isKey(outer, key) ? ((outer as JsonObject)[key] ?? null) : null), value)
}

/** @returns whether something lies inside it */
export function isContainer(value: Json): value is readonly Json[] | JsonObject {
  return typeof value === 'object' && value !== null
}

/** @returns it as people read it, the way Firebase writes it for them */
export function pretty(value: Json, margin = ''): string {
  if (!isContainer(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return value.length > 0 ? `[ ${value.map((each: Json) => pretty(each, margin)).join(', ')} ]` : '[ ]'
  const deeper = `${margin}  `
  const lines = Object.entries(value).map(([key, each]) => `${deeper}${JSON.stringify(key)} : ${pretty(each, deeper)}`)
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n${margin}}` : '{ }'
}

/** A list has its length, too, which is no key. */
function isKey(outer: readonly Json[] | JsonObject, key: string): boolean {
  return !Array.isArray(outer) || /^\d+$/.test(key)
}
