import { placeholders, placeholdersOf, type Route } from './route'
import { routes } from './routes'

/** What an address stands for: its routes by method, and what stands in it in place of what. */
export type Found = { byMethod: Map<string, Route>; placed: Record<string, unknown> }

/** @param path below the root of the API @returns null where nothing stands */
export function find(path: string): Found | null {
  const byMethod = new Map<string, Route>()
  let placed: Record<string, unknown> = {}
  for (const route of routes) {
    const known = placedIn(route.path, path)
    if (!known) continue
    placed = known
    byMethod.set(route.method, route)
  }
  return byMethod.size > 0 ? { byMethod, placed } : null
}

function placedIn(form: string, path: string): Record<string, unknown> | null {
  // Digits alone: JavaScript takes 1e3 for a number, too.
  const match = new RegExp(`^${form.replace('{id}', '(?<id>\\d{1,10})').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
  if (!match) return null
  const placed: Record<string, unknown> = {}
  for (const name of placeholdersOf(form)) {
    const value = placeholders[name].safeParse(match.groups?.[name])
    if (!value.success) return null
    placed[name] = value.data
  }
  return placed
}
