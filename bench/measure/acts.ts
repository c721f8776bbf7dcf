import { setTimeout as wait } from 'node:timers/promises'
import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { shortNumber, type Row } from '../report'
import type { SeededThread } from '../seed/seed'
import { median, percentile } from './request'
import { newVoter, type Voter } from './vote'

const PEOPLE = 20
const VOTES_EACH = 20
/** Nobody reads and judges a comment faster. */
const EVERY_MS = 500
const SLOWEST_MS = 20

/** Twenty people vote for one comment after another, twice a second each, by the form as a browser without scripts sends it. */
export async function measureActs({ id }: SeededThread, url: string): Promise<Row> {
  const people = await db().user.findMany({ where: { name: { startsWith: 'p' } }, take: PEOPLE, select: { id: true } })
  const voters = await Promise.all(people.map(async (person) => newVoter({ url, headers: { cookie: await cookieOf(person.id) } }, id, person.id)))
  const times = (await Promise.all(voters.map((voter, index) => voteOften(voter, (index * EVERY_MS) / PEOPLE)))).flat()
  await Promise.all(voters.map(({ check }) => check()))
  const data = { median: median(times), p95: percentile(times, 0.95), count: times.length }
  return {
    what: `a vote, while ${PEOPLE} people vote twice a second each`,
    figure: `median ${shortNumber(data.median)} ms, 95 % within ${shortNumber(data.p95)} ms`,
    target: `95 % within ${SLOWEST_MS} ms`,
    met: data.p95 <= SLOWEST_MS,
    data,
  }
}

async function voteOften({ vote }: Voter, delay: number): Promise<number[]> {
  await wait(delay)
  const times: number[] = []
  for (let count = 0; count < VOTES_EACH; count++) {
    const ms = await vote()
    times.push(ms)
    await wait(Math.max(0, EVERY_MS - ms))
  }
  return times
}

async function cookieOf(userId: number): Promise<string> {
  const { name, value } = await sessionCookie({ userId, epoch: 0 })
  return `${name}=${value}`
}
