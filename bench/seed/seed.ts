import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { planItems } from './drafts'
import { addMember, addPeople } from './people'
import { makeRandom } from './random'
import { makeWriter } from './words'
import { writeItems } from './write-items'

const SEED = 20_261_122
const SIZES = [100, 1000, 10_000] as const
const VOTES_IN_A_THREAD = 30

/** A thread that is measured: the number of its story, and how many comments it has. */
export type SeededThread = { id: number; size: number }

/** A forum to measure: cookies are values of the cookie header. */
export type Seeded = { threads: [small: SeededThread, middle: SeededThread, large: SeededThread]; reader: string; other: { id: number; cookie: string } }

/**
 * Fills the empty database: a front page of 500 among 1,500 stories, 20,000 items in all, three threads, and two members: one who reads and
 * has voted on some comments, one who votes meanwhile.
 * @param at the present time: the threads are less than a day old, so they are open
 */
export async function seed(at: Date): Promise<Seeded> {
  const random = makeRandom(SEED)
  const writer = makeWriter(random)
  const authors = await addPeople(random, writer, at)
  const { drafts, threads } = planItems(random, SIZES, at)
  await writeItems(drafts, authors, { random, writer })
  const readerId = await addMember('patient_reader')
  const otherId = await addMember('keen_voter')
  const thread = (index: number) => ({ id: threads[index]?.id ?? 0, size: SIZES[index] ?? 0 })
  for (const { id } of threads) await addVotes(readerId, id)
  return { threads: [thread(0), thread(1), thread(2)], reader: await cookieOf(readerId), other: { id: otherId, cookie: await cookieOf(otherId) } }
}

async function addVotes(userId: number, storyId: number): Promise<void> {
  await db().$executeRaw`
    insert into votes (user_id, item_id, story_id, direction)
    select ${userId}, id, story_id, 1 from items where story_id = ${storyId} and kind = 'comment' order by md5(id::text) limit ${VOTES_IN_A_THREAD}`
}

async function cookieOf(userId: number): Promise<string> {
  const { name, value } = await sessionCookie({ userId, epoch: 0 })
  return `${name}=${value}`
}
