import { db } from '@/lib/db'
import type { Random } from './random'
import type { Writer } from './words'

const PEOPLE = 3000
const DAY = 24 * 60 * 60 * 1000
const YEAR = 365 * DAY
const SHARE_OF_NEW = 0.03
/** Names on Hacker News have nine characters on average. */
const NAME_LENGTH = { min: 6, max: 12 }

/**
 * Adds those who write.
 * @param at the present time; a few joined in the last days, most of them years ago
 * @returns their numbers
 */
export async function addPeople(random: Random, writer: Writer, at: Date): Promise<[number, ...number[]]> {
  const names = newNames(random, writer)
  const people = names.map((name) => {
    const age = random.fraction() < SHARE_OF_NEW ? random.fraction() * 10 * DAY : YEAR + random.fraction() * 9 * YEAR
    return { name, karma: random.between(1, 20_000), joined: new Date(at.getTime() - age) }
  })
  const rows = await db().$queryRaw<{ id: number }[]>`
    insert into users (name, karma, created_at)
    select name, karma, joined from json_to_recordset(${JSON.stringify(people)}::json) as p (name text, karma int, joined timestamptz)
    returning id`
  const [first, ...rest] = rows.map(({ id }) => id)
  if (!first) throw new Error('Nobody was added.')
  return [first, ...rest]
}

/**
 * Adds somebody who can be signed in.
 * @returns their number
 */
export async function addMember(name: string): Promise<number> {
  const { id } = await db().user.create({ data: { name, karma: 500, createdAt: new Date(0) }, select: { id: true } })
  return id
}

function newNames(random: Random, writer: Writer): string[] {
  const names = new Set<string>()
  while (names.size < PEOPLE) {
    const length = random.between(NAME_LENGTH.min, NAME_LENGTH.max)
    let name = ''
    while (name.length < length) name += writer.word()
    names.add(random.fraction() < 0.2 ? `${name.slice(0, length - 2)}${random.between(10, 99)}` : name.slice(0, length))
  }
  return [...names]
}
