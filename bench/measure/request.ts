import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Failure } from '@/scripts/setup/failure'

/** What to ask for. */
export type Target = { url: string; headers: Record<string, string> }

/** One answer; `ms` from the request to its last byte. */
export type Answer = { status: number; body: Buffer; ms: number }

const agent = new Agent({ keepAlive: true })

/** Sends one request over a connection that is kept open. */
export function get({ url, headers }: Target): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    request(url, { headers, agent }, (response) => {
      buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, body, ms: performance.now() - started }), reject)
    })
      .on('error', reject)
      .end()
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
  for (let count = 0; count < 2 * REPETITIONS; count++) {
    const { status, ms } = await get(target)
    if (status !== 200) throw new Failure(`A page was answered ${status}, so it could not be measured: ${target.url}.`)
    times.push(ms)
  }
  return median(times.slice(REPETITIONS))
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
