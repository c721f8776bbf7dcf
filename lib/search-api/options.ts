import 'server-only'
import { limitOf } from '@/lib/page-limit'
import type { Read } from '@/lib/patient-reads'
import { matching, type NumberedQuery, type Source } from '@/lib/search/conditions'
import type { FoundIds } from '@/lib/search/find'
import { EVERYONE } from '@/lib/stories/sight'
import { Prisma } from '@/prisma/client/client'

/** The options of all polls that everybody sees. There are few, and the index has polls alone, so their words are made when they are asked for. */
const OPTIONS: Source = {
  from: Prisma.sql`
    (select o.id as item_id, o.created_at, o.score as points, o.live, search_words(o.kind, o.author_id, null, null, null, o.text) || '''=pollopt'''::tsvector as words
      from search_documents p join items poll on poll.id = p.item_id join items o on o.parent_id = poll.id and o.story_id = poll.id
      where p.words @@ '''=poll'''::tsquery and poll.live and o.kind = 'pollopt') d cross join lateral (select d.points) p`,
  hasPoints: true,
}

/**
 * Finds options of polls, which the search of the pages does not know.
 * @param most so many are counted
 */
export async function findOptions(read: Read, query: NumberedQuery, { byDate, most }: { byDate: boolean; most: number }): Promise<FoundIds> {
  const order = byDate ? Prisma.sql`d.created_at desc` : Prisma.sql`p.points desc`
  const found = await read<{ id: number }>(Prisma.sql`select d.item_id as id ${matching(query, EVERYONE, OPTIONS)} order by ${order}, d.item_id desc limit ${limitOf(most)}`)
  return { ids: found.map(({ id }) => id), count: found.length }
}
