import { fetchItem, linksOf, type Links } from './fetch-item'

/** Requests at once. */
const AT_ONCE = 8

type Wanted = { id: number; upwards: boolean }

/**
 * Fetches items and all that hangs below them over the Hacker News API, or that of another Colloquy. Of what stands above, the way to the beginning of the
 * thread is fetched, too, without which a comment has no place.
 * @param from the address of the API, without a slash at its end
 * @param roots the ids of the items
 * @param options.kept lines that were fetched before: what they hold is not asked for again
 * @param options.onProgress is told how many items there are, and how many are known to be missing yet
 * @returns each item that is not among the kept, one line of JSON; those that do not exist are left out
 * @throws ImportRefused when an item cannot be had after several tries
 */
export async function* fetchThreads(
  from: string,
  roots: number[],
  { kept, onProgress }: { kept: AsyncIterable<string>; onProgress?: (items: number, waiting: number) => void },
): AsyncGenerator<string> {
  const here = await linksOfAll(kept)
  const waiting: Wanted[] = []
  const seen = new Set<number>()
  const want = (id: number | null | undefined, upwards: boolean) => {
    if (!id || seen.has(id)) return
    seen.add(id)
    waiting.push({ id, upwards })
  }
  const follow = ({ parent, poll, kids, parts }: Links, { upwards, id }: Wanted) => {
    if (upwards || roots.includes(id)) for (const above of [parent, poll]) want(above, true)
    if (!upwards) for (const below of [...(kids ?? []), ...(parts ?? [])]) want(below, false)
  }
  const running = new Map<number, Promise<{ wanted: Wanted; line: string | null }>>()
  let items = 0
  for (const id of roots) want(id, false)
  while (waiting.length > 0 || running.size > 0) {
    const wanted = running.size < AT_ONCE ? waiting.pop() : undefined
    const known = wanted && here.get(wanted.id)
    if (wanted && known) {
      items++
      follow(known, wanted)
    } else if (wanted) {
      running.set(wanted.id, fetchItem(from, wanted.id).then((line) => ({ wanted, line })))
    }
    if (running.size === 0 || (waiting.length > 0 && running.size < AT_ONCE)) continue
    const done = await Promise.race(running.values())
    running.delete(done.wanted.id)
    if (done.line === null) continue
    const links = linksOf(done.line)
    if (links) follow(links, done.wanted)
    items++
    yield done.line
    onProgress?.(items, waiting.length + running.size)
  }
}

async function linksOfAll(lines: AsyncIterable<string>): Promise<Map<number, Links>> {
  const all = new Map<number, Links>()
  for await (const line of lines) {
    const links = linksOf(line)
    if (links) all.set(links.id, links)
  }
  return all
}
