import { db } from '@/lib/db'
import { shortNumber, type Row } from '../report'
import type { Seeded, SeededThread } from '../seed/seed'
import { get, median, type Target } from './request'
import { newVoter } from './vote'

const REPETITIONS = 10
const SLOWEST_FIRST_RENDER_MS = 100
/** The thread the target is about. */
const TARGET_THREAD = 1000

/** Raises the thread's version as a write does, and times the request that finds it new. */
export async function measureFirstRender(thread: SeededThread, target: Target, label: string): Promise<Row> {
  await get(target)
  const times: number[] = []
  for (let count = 0; count < REPETITIONS; count++) {
    await db().thread.update({ where: { storyId: thread.id }, data: { version: { increment: 1 } } })
    times.push((await get(target)).ms)
  }
  const ms = median(times)
  const hasTarget = thread.size === TARGET_THREAD
  return {
    what: `${label}, first render of a new version`,
    figure: `${shortNumber(ms)} ms (slowest of ${REPETITIONS}: ${shortNumber(Math.max(...times))} ms)`,
    target: hasTarget ? `under ${SLOWEST_FIRST_RENDER_MS} ms` : '',
    met: hasTarget ? ms < SLOWEST_FIRST_RENDER_MS : null,
    data: { ms, slowest: Math.max(...times) },
  }
}

/**
 * Somebody votes, by the form, and the next request of another reader is timed: it should cost what it costs without the vote, not what a
 * new version costs.
 * @param other whoever votes
 * @param newVersionMs what the first render of a new version took
 */
export async function measureVote(thread: SeededThread, target: Target, { other, newVersionMs }: { other: Seeded['other']; newVersionMs: number }): Promise<Row> {
  const voter = await newVoter({ url: target.url, headers: { cookie: other.cookie } }, thread.id, other.id)
  const before = await readVersion(thread.id)
  const plain: number[] = []
  const after: number[] = []
  for (let count = 0; count < REPETITIONS; count++) {
    plain.push((await get(target)).ms)
    await voter.vote()
    after.push((await get(target)).ms)
  }
  await voter.check()
  const [without, withVote, versions] = [median(plain), median(after), (await readVersion(thread.id)) - before]
  return {
    what: 'thread of 1,000, anonymous, right after a vote by someone else',
    figure: `${shortNumber(withVote)} ms (without a vote ${shortNumber(without)} ms, a new version ${shortNumber(newVersionMs)} ms; ${versions} new versions by ${REPETITIONS} votes)`,
    target: 'no new render',
    met: versions === 0 && withVote < (without + newVersionMs) / 2,
    data: { afterVote: withVote, without, newVersion: newVersionMs, versions },
  }
}

async function readVersion(storyId: number): Promise<number> {
  const { version } = await db().thread.findUniqueOrThrow({ where: { storyId }, select: { version: true } })
  return version
}
