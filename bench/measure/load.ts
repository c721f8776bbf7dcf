import autocannon, { type Client } from 'autocannon'
import { get, median, type Target } from './request'

const CONNECTIONS = 4
const TIMEOUT_SECONDS = 60

/** How long to measure: each contestant for some seconds, in each of the rounds. */
export type Effort = { rounds: number; seconds: number }

/** What one contestant reached: requests a second, median of the rounds, and how often it answered anything but 200. */
export type Reached = { rate: number; failures: number }

/** The contestants' figures by name; `ratio` the median over the rounds of the first one's rate by that of each other. */
export type Comparison<Name extends string> = Record<Name, Reached & { ratio: number }>

/**
 * Loads several servers in turn, so that whatever else the machine does meets all of them alike.
 * @param contestants by name; the first is compared with each of the others
 */
export async function compare<Name extends string>(contestants: Record<Name, Target>, { rounds, seconds }: Effort): Promise<Comparison<Name>> {
  const names = Object.keys(contestants) as Name[]
  const reached: Round<Name>[] = []
  let latest = await inTurn(names, async (name) => warmUp(contestants[name], seconds))
  for (let round = 0; round < rounds; round++) {
    const before = latest
    latest = await inTurn(names, async (name) => load(contestants[name], amountFor(before[name].rate, seconds)))
    reached.push(latest)
  }
  return summarise(names, reached)
}

type Round<Name extends string> = Record<Name, Reached>

async function inTurn<Name extends string>(names: readonly Name[], work: (name: Name) => Promise<Reached>): Promise<Round<Name>> {
  const done: Partial<Round<Name>> = {}
  for (const name of names) done[name] = await work(name)
  return done as Round<Name>
}

/** The first answer of a page says nothing about the next ones. */
async function warmUp(target: Target, seconds: number): Promise<Reached> {
  await get(target)
  const { ms } = await get(target)
  const rate = (1000 / ms) * CONNECTIONS
  return ms > seconds * 1000 ? { rate, failures: 0 } : load(target, amountFor(rate, seconds / 4))
}

/** A number of requests, not a time, ends a run: what is under way at the end of a time would be lost to slow servers alone. */
function amountFor(rate: number, seconds: number): number {
  return CONNECTIONS * Math.max(1, Math.round((rate * seconds) / CONNECTIONS))
}

function summarise<Name extends string>(names: readonly Name[], rounds: readonly Round<Name>[]): Comparison<Name> {
  const [first] = names
  const summary = names.map((name) => {
    const rate = median(rounds.map((round) => round[name].rate))
    const ratio = first ? median(rounds.map((round) => round[first].rate / round[name].rate)) : 1
    return [name, { rate, ratio, failures: rounds.reduce((sum, round) => sum + round[name].failures, 0) }]
  })
  return Object.fromEntries(summary) as Comparison<Name>
}

async function load({ url, headers }: Target, amount: number): Promise<Reached> {
  const started = performance.now()
  let last = started
  const run = autocannon({ url, headers, amount, connections: CONNECTIONS, timeout: TIMEOUT_SECONDS, sampleInt: 50, setupClient: leaveBodies })
  const result = await run.on('response', () => {
    last = performance.now()
  })
  return { rate: (amount / (last - started)) * 1000, failures: result.non2xx + result.errors }
}

/** Autocannon makes a string of every body, which costs it more than it costs to send one: then it would be the limit that is measured. */
function leaveBodies({ pipelinedRequests }: Client): void {
  pipelinedRequests.addBody = () => undefined
}
