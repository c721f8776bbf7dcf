import { db } from '@/lib/db'
import { hnHtml } from '@/lib/text/hn-html'
import { present, type JsonObject } from './json'

type Row = { aboutHtml: string; created: number; id: string; karma: number; submitted: number[] }

/**
 * @param name in the case it is written in
 * @returns a person as Hacker News' API gives them; null for nobody, and for who has posted nothing that everybody may read
 */
export async function hnUser(name: string): Promise<JsonObject | null> {
  const [person] = await db().$queryRaw<Row[]>`
    select u.about_html as "aboutHtml", floor(extract(epoch from u.created_at))::int as created, u.name::text as id, u.karma, posts.submitted
    from users u cross join lateral (select array_agg(i.id order by i.created_at desc, i.id desc) as submitted from items i where i.author_id = u.id and i.kind <> 'pollopt' and i.live) posts
    where u.name = ${name}::citext and u.name::text = ${name} and u.left_at is null and posts.submitted is not null`
  if (!person) return null
  const { aboutHtml, created, id, karma, submitted } = person
  return present({ about: hnHtml(aboutHtml) || null, created, id, karma, submitted })
}
