import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Failure } from '@/scripts/setup/failure'
import { shortNumber } from '../report'

/** What to ask for. */
export type Target = { url: string; headers: Record<string, string> }

/** One answer; `ms` from the request to its last byte. */
export type Answer = { status: number; body: Buffer; ms: number }

const agent = new Agent({ keepAlive: true })

/** Asks for a page over a connection that is kept open. */
export function get(target: Target): Promise<Answer> {
  return exchange('GET', target)
}

/** Sends a form over a connection that is kept open. */
export function send(target: Target, form: Buffer): Promise<Answer> {
  return exchange('POST', target, form)
}

function exchange(method: string, { url, headers }: Target, sent?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    request(url, { method, headers, agent }, (response) => {
      buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, body, ms: performance.now() - started }), reject)
    })
      .on('error', reject)
      .end(sent)
  })
}

const REPETITIONS = 40

/**
 * Asks for a page again and again, one request after the other.
 * @returns the time it takes once it is warm, in milliseconds
 * @throws Failure when it is answered anything but 200
 */
export async function timeOf(target: Target): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 2 * REPETITIONS; count++) times.push(await timeOnce(target))
  return median(times.slice(REPETITIONS))
}

/** How long a page takes once it is warm, in milliseconds, and how many times as long as one that stays the same. */
export type Timed = { ms: number; share: number }

/** What is compared minutes later is asked for in turn with a plain page, so that a machine that is slower then is slower for both. */
export async function timeBeside(target: Target, plain: Target): Promise<Timed> {
  const pairs: { ms: number; plain: number }[] = []
  for (let count = 0; count < 2 * REPETITIONS; count++) pairs.push({ ms: await timeOnce(target), plain: await timeOnce(plain) })
  const warm = pairs.slice(REPETITIONS)
  const ms = median(warm.map((pair) => pair.ms))
  return { ms, share: ms / median(warm.map((pair) => pair.plain)) }
}

/** @returns how a page grew: its share then by its share before; the figures that say so */
export function growth(now: Timed, before: Timed): { ratio: number; figure: string } {
  const ratio = now.share / before.share
  const tell = ({ ms, share }: Timed) => `${shortNumber(ms)} ms, ${shortNumber(share)} plain pages`
  return { ratio, figure: `${shortNumber(ratio)} × (${tell(now)}, against ${tell(before)})` }
}

async function timeOnce(target: Target): Promise<number> {
  const { status, ms } = await get(target)
  if (status !== 200) throw new Failure(`A page was answered ${status}, so it could not be measured: ${target.url}.`)
  return ms
}

/** @returns the middle one, or the mean of the two in the middle; 0 of none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** @returns the value that this share (0 to 1) of all values do not exceed; 0 of none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
