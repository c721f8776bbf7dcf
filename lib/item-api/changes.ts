import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { ranked } from '@/lib/stories/rank-once'
import { goneSql } from '@/lib/stories/sight'
import type { JsonObject } from './json'

/** What programs see otherwise from now on: items, and people by their names. */
export type Change = { items: number[]; people: string[] }

/** How many of each are remembered. */
const MOST = { items: 100, people: 50 }

/** What changed lately, the latest first, as this process has heard of it. */
export class RecentChanges {
  private readonly items = new Set<number>()
  private readonly people = new Set<string>()
  private readonly current = ranked('changes', async () => [await this.read()])

  note({ items, people }: Change): void {
    remember(this.items, items, MOST.items)
    remember(this.people, people, MOST.people)
  }

  /** Notes the latest posts, after a time in which nothing was heard. */
  async catchUp(): Promise<void> {
    const latest = await db().$queryRaw<{ id: number; name: string }[]>`
      select i.id, u.name::text from items i join users u on u.id = i.author_id where i.live order by i.id desc limit ${limitOf(MOST.items / 2)}`
    this.note({ items: latest.map(({ id }) => id).reverse(), people: latest.map(({ name }) => name).reverse() })
  }

  /** @returns what everybody may know of it, as Hacker News' API gives it */
  async updates(): Promise<JsonObject> {
    const [updates] = (await this.current()).entries
    return updates ?? { items: [], profiles: [] }
  }

  private async read(): Promise<JsonObject> {
    const [items, people] = [[...this.items].reverse(), [...this.people].reverse()]
    const known = await db().$queryRaw<{ id: number | null; name: string | null }[]>`
      select i.id, null as name from items i where i.id = any(${items}::int[]) and ${goneSql} <> 'delayed'
      union all select null, u.name::text from users u where u.name = any(${people}::citext[]) and u.left_at is null and exists (select from items i where i.author_id = u.id and i.kind <> 'pollopt' and i.live)`
    const [ids, names] = [new Set(known.map(({ id }) => id)), new Set(known.map(({ name }) => name))]
    return { items: items.filter((id) => ids.has(id)), profiles: people.filter((name) => names.has(name)) }
  }
}

function remember<T>(known: Set<T>, latest: readonly T[], most: number): void {
  for (const each of latest) {
    known.delete(each)
    known.add(each)
  }
  for (const oldest of known) if (known.size > most) known.delete(oldest)
}
