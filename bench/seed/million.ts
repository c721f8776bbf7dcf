import { db } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { makeRandom } from './random'
import { newWord } from './words'

const SEED = 20_261_203
const ITEMS = 1_000_000
const AT_A_TIME = 50_000
const PEOPLE = 20_000
const SITES = 5000
const SENTENCES = 50_000
const VOCABULARY = 30_000
/** Words are used by their rank as Zipf found it, without those so common that no search knows them. */
const COMMONEST = 30
const TIMEOUT = 600_000

/** What a million posts are made of: words, the most common first, some sentences of theirs, and people, those who write most first. */
export type Million = { words: string[]; sentences: string[]; people: string[]; sites: string[] }

/**
 * Adds a million posts faster than the forum would: the database checks nothing while they come, makes the indexes when all are there, and puts what
 * is searched together from the vectors of the sentences they are made of.
 */
export async function addMillion(): Promise<Million> {
  const made = makeWords()
  await db().$executeRaw`create table bench_sentences as select n::int, s, to_tsvector('forum', search_text(s)) as v from unnest(${made.sentences}::text[]) with ordinality as u (s, n)`
  await db().$executeRaw`alter table bench_sentences add primary key (n)`
  await db().$executeRaw`insert into users (name, karma, created_at) select name, 100, now() - interval '9 years' from unnest(${made.people}::text[]) as u (name)`
  await db().$executeRaw`analyze bench_sentences, users`
  const [{ first } = { first: 1 }] = await db().$queryRaw<{ first: number }[]>`select coalesce(max(id), 0) + 1 as first from items`
  const indexes = await dropIndexes()
  const batches = Array.from({ length: ITEMS / AT_A_TIME }, (_, index) => index * AT_A_TIME)
  await inPairs(batches.map((from) => addPosts(first, from)))
  await db().$executeRaw`select setval('items_id_seq', ${first + ITEMS})`
  await inPairs(indexes.map((definition) => Prisma.raw(definition)))
  await db().$executeRaw`
    insert into threads (story_id, comment_count, last_comment_at)
    select i.id, coalesce(c.count, 0), c.latest from items i left join (select story_id, count(*), max(created_at) as latest from items where kind = 'comment' group by story_id) c on c.story_id = i.id
    where i.kind = 'story' on conflict do nothing`
  await db().$executeRaw`vacuum analyze items, search_documents, search_points, threads`
  return made
}

function makeWords(): Million {
  const random = makeRandom(SEED)
  const vocabulary = new Set<string>()
  while (vocabulary.size < VOCABULARY) vocabulary.add(newWord(random, 1000 + vocabulary.size))
  const words = [...vocabulary]
  const word = () => words[Math.floor(COMMONEST * (VOCABULARY / COMMONEST) ** random.fraction()) - COMMONEST] ?? ''
  const sentences = Array.from({ length: SENTENCES }, () => Array.from({ length: random.between(5, 16) }, word).join(' '))
  return { words, sentences, people: Array.from({ length: PEOPLE }, (_, index) => `seeker${index}`), sites: Array.from({ length: SITES }, (_, index) => `site${index}.example`) }
}

/** To fill an index row by row takes ten times as long as to make it of all rows. @returns what makes the indexes again */
async function dropIndexes(): Promise<string[]> {
  const indexes = await db().$queryRaw<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid in ('items'::regclass, 'search_documents'::regclass, 'search_points'::regclass) and not exists (select from pg_constraint where conindid = indexrelid)`
  for (const { name } of indexes) await db().$executeRawUnsafe(`drop index ${name}`)
  return indexes.map(({ definition }) => definition).sort((a, b) => Number(b.includes('gin')) - Number(a.includes('gin')))
}

/** Two at a time, for two processors. */
async function inPairs(statements: readonly Prisma.Sql[]): Promise<void> {
  const left = [...statements]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const statement = next
      await db().$transaction(
        async (tx) => {
          await tx.$queryRaw`select set_config('session_replication_role', 'replica', true), set_config('maintenance_work_mem', '512MB', true), set_config('max_parallel_maintenance_workers', '0', true)`
          await tx.$executeRaw(statement)
        },
        { timeout: TIMEOUT, maxWait: TIMEOUT },
      )
    }
  }
  await Promise.all([work(), work()])
}

/** Ten posts in a hundred are stories; a comment stands in one of the latest. Two minutes lie between two posts. */
function addPosts(first: number, from: number): Prisma.Sql {
  return Prisma.sql`
    with drawn as materialized (
      select n, ${first}::int + n as id, ${first}::int + case when n % 10 = 0 then n else greatest(0, (n / 10 - (random() ^ 3 * 300)::int) * 10) end as story,
        'seeker' || (random() ^ 3 * ${PEOPLE - 1}::int)::int as name, (random() ^ 2 * ${SITES - 1}::int)::int as site, floor(least(2000, 0.6 / (1 - random())))::int + 1 as score,
        (random() * ${SENTENCES - 1}::int)::int + 1 as a, (random() * ${SENTENCES - 1}::int)::int + 1 as b, (random() * ${SENTENCES - 1}::int)::int + 1 as c, (random() * ${SENTENCES - 1}::int)::int + 1 as d
      from generate_series(${from}::int, ${from + AT_A_TIME - 1}::int) n
    ), post as materialized (
      select drawn.*, drawn.id = story as begins, u.id as author_id, now() - (${ITEMS}::int - drawn.n) * interval '2 minutes' as at, 'site' || site || '.example' as label,
        concat_ws('. ', a.s, b.s, c.s, d.s) as words, left(a.s, 75) as title, a.v as title_v, a.v || b.v || c.v || d.v as words_v
      from drawn join users u on u.name = drawn.name::citext join bench_sentences a on a.n = drawn.a join bench_sentences b on b.n = drawn.b join bench_sentences c on c.n = drawn.c join bench_sentences d on d.n = drawn.d
    ), stored as (
      insert into items (id, kind, author_id, created_at, story_id, parent_id, title, url, site, text, html, score)
      select id, case when begins then 'story' else 'comment' end::item_kind, author_id, at, story, case when not begins then story end, case when begins then title end,
        case when begins then 'https://' || label || '/' || n end, case when begins then label end, case when begins then '' else words end, case when begins then '' else '<p>' || words || '</p>' end, score
      from post order by id
    ), points as (
      insert into search_points (item_id, points, is_story) select id, score, begins from post order by id
    )
    insert into search_documents (item_id, created_at, words, live)
    select id, at, case when begins then setweight(title_v, 'A') else words_v end || array_to_tsvector(array_remove(array['=by:' || author_id, case when begins then '=story' else '=comment' end, case when begins then '=site:' || label end], null)), true
    from post order by id`
}
