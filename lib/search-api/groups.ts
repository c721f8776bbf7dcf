import { z } from 'zod'

/**
 * Reads `a,(b,c)`, or the same as JSON, `["a",["b","c"]]`: what stands outside has to hold, and of what stands within inner brackets one is enough.
 * @returns groups, each of what is enough; null for what is not written so
 */
export function readGroups(given: string): string[][] | null {
  const groups = given.trimStart().startsWith('[') ? fromJson(given) : fromList(given)
  return groups?.map((group) => group.map((each) => each.trim()).filter((each) => each !== '')).filter((group) => group.length > 0) ?? null
}

function fromList(given: string): string[][] | null {
  if (!/^[^()]*(?:\([^()]*\)[^()]*)*$/.test(given)) return null
  return Array.from(given.matchAll(/\(([^()]*)\)|([^(),]+)/g), ([, group, one]) => (group ?? one ?? '').split(','))
}

const nested = z.array(z.union([z.string().transform((one) => [one]), z.array(z.string())]))

function fromJson(given: string): string[][] | null {
  try {
    return nested.safeParse(JSON.parse(given)).data ?? null
  } catch {
    return null
  }
}
