import { now } from '@/lib/clock'
import { releaseDelayed } from '@/lib/comments/release'

/** A comment appears so late at most; a look at its thread does not wait for that. */
const EVERY_MS = 10_000

/**
 * Releases comments whose delay is over, from now on. Every process does: which one comes first makes no difference.
 * @returns how to stop; what has begun is finished then
 */
export function keepReleasing(): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve()
  // Where the database is gone the next round tries again.
  const release = () => void (round = round.then(() => releaseDelayed(now())).catch(() => undefined))
  release()
  const releasing = setInterval(release, EVERY_MS).unref()
  return async () => {
    clearInterval(releasing)
    await round
  }
}
