import { settings } from '@/lib/settings'
import { engineOf, forget } from './pattern'
import { within } from './within'

type Pattern = { id: number; pattern: string }

/** Where the machine is busy with other things too, a filter may be stopped that had hardly begun: it is not for that that it catches nothing. */
const TRIES = 10

/**
 * Finds the filters that catch what is said. One that is not finished when the time for all is over, the processor's, catches nothing.
 * @param before what was said before an edit: what a filter caught there already it does not catch again; null for a new post
 */
export function filtersCatching<Filter extends Pattern>(filters: readonly Filter[], said: string, before: string | null): Filter[] {
  const readable = filters.filter(({ id, pattern }) => engineOf(pattern) !== null || tell(id, 'cannot be read'))
  // The small ones first, so that one that takes long takes its time from few others.
  const sorted = readable.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  const caught: boolean[] = []
  const begun = process.cpuUsage()
  for (let tries = 0, spent = 0; tries < TRIES && spent < settings.filterTime; tries++, spent = millisecondsSince(begun)) {
    const engines = sorted.slice(caught.length).map(({ pattern }) => engineOf(pattern))
    const finished = within(settings.filterTime - spent, () => {
      for (const engine of engines) caught.push(engine !== null && engine.matcher(said).find() && (before === null || !engine.matcher(before).find()))
    })
    if (finished) break
    forget(sorted[caught.length]?.pattern ?? '')
  }
  for (const { id } of sorted.slice(caught.length)) tell(id, `was not finished within ${settings.filterTime} ms`)
  return sorted.filter((_, index) => caught[index])
}

function sizeOf({ pattern }: Pattern): number {
  return engineOf(pattern)?.programSize() ?? 0
}

function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const told = new Set<number>()

/** Once for each filter, for whoever runs the server. */
function tell(id: number, what: string): false {
  if (!told.has(id)) console.error(`Word filter ${id} ${what}: it counts as not caught.`)
  told.add(id)
  return false
}
