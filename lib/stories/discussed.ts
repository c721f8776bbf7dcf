import 'server-only'
import { db } from '@/lib/db'
import { urlKey } from './url'

/** @returns the story about an address that people wrote most about, or the one it was merged into; null where there is none that everyone may see */
export async function storyAbout(url: string): Promise<number | null> {
  const key = urlKey(url)
  if (key === null) return null
  const [story] = await db().$queryRaw<{ id: number }[]>`
    select coalesce(t.merged_into_id, i.id) as id from items i join threads t on t.story_id = i.id
    where i.url_key = ${key} and i.live order by t.comment_count desc, i.created_at desc, i.id desc limit 1`
  return story?.id ?? null
}
