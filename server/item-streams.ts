import type { Address } from '@/lib/item-api/address'
import type { Change } from '@/lib/item-api/changes'

/** Somebody who watches: is told what it is now, that the stream is in use, and that it ends. */
export type Watcher = { put: (json: string) => void; beat: () => void; end: () => void }

/** What is watched: `key` stands for nothing else, `read` gives it as JSON. */
export type Watched = { key: string; resource: Address['resource']; read: () => Promise<string> }

/** What comes within so many milliseconds is told at once; lists stand for two seconds before they are ranked again. */
const GATHER_MS = 100
const GATHER_LISTS_MS = 2000

/** All who watch the same, and those of them who were told already. `json` is what they were told; `next` reads it anew, after what is being read. */
type Group = { watched: Watched; all: Set<Watcher>; told: Set<Watcher>; json: string | null; running: Promise<void>; next: Promise<void> | null; due: NodeJS.Timeout | undefined }

/** The open streams of the item API in this process. What several watch is read once for all of them. */
export class ItemStreams {
  private readonly groups = new Map<string, Group>()

  /** Tells of it as it is, and from then on whenever it is otherwise. @returns how to leave */
  join(watched: Watched, watcher: Watcher): () => void {
    const group = this.groups.get(watched.key) ?? newGroup(watched)
    this.groups.set(watched.key, group)
    group.all.add(watcher)
    void this.refresh(group).then(() => {
      if (!group.all.has(watcher)) return
      if (group.json === null) return watcher.end()
      watcher.put(group.json)
      group.told.add(watcher)
    })
    return () => this.leave(group, watcher)
  }

  /** Reads anew what a change concerns. */
  hear(change: Change): void {
    for (const group of this.groups.values()) if (isConcerned(group, change)) this.soon(group)
  }

  /** Says that the streams are in use. What changes with time is looked at again. */
  beat(): void {
    for (const group of this.groups.values()) {
      for (const watcher of group.told) watcher.beat()
      if (isOfLists(group)) void this.refresh(group)
    }
  }

  /** Reads everything anew, after a time in which nothing was heard. */
  catchUp(): void {
    for (const group of this.groups.values()) void this.refresh(group)
  }

  /** Ends all streams. */
  end(): void {
    for (const { told } of this.groups.values()) for (const watcher of told) watcher.end()
  }

  private soon(group: Group): void {
    group.due ??= setTimeout(
      () => {
        group.due = undefined
        void this.refresh(group)
      },
      isOfLists(group) ? GATHER_LISTS_MS : GATHER_MS,
    ).unref()
  }

  /** One after the other, so that nothing older is told after something newer; who asks while one waits for its turn has that. */
  private refresh(group: Group): Promise<void> {
    group.next ??= group.running.then(() => {
      group.next = null
      group.running = tell(group)
      return group.running
    })
    return group.next
  }

  private leave(group: Group, watcher: Watcher): void {
    group.told.delete(watcher)
    if (!group.all.delete(watcher) || group.all.size > 0) return
    clearTimeout(group.due)
    this.groups.delete(group.watched.key)
  }
}

function newGroup(watched: Watched): Group {
  return { watched, all: new Set(), told: new Set(), json: null, running: Promise.resolve(), next: null, due: undefined }
}

/** With any change lists may be others. Of what comes out of sight no author is told, so people are found by the numbers of their posts, too. */
function isConcerned({ watched: { resource }, json }: Group, { items, people }: Change): boolean {
  if (resource.kind === 'item') return resource.id !== null && items.includes(resource.id)
  if (resource.kind === 'user') return resource.name !== null && (people.includes(resource.name) || items.some((id) => json?.includes(String(id))))
  return true
}

function isOfLists({ watched: { resource } }: Group): boolean {
  return resource.kind !== 'item' && resource.kind !== 'user'
}

/** What cannot be read is as it was. */
async function tell(group: Group): Promise<void> {
  const json = await group.watched.read().catch(() => group.json)
  if (json === null || json === group.json) return
  group.json = json
  for (const watcher of group.told) watcher.put(json)
}
