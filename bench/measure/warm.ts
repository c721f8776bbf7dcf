import type { Case } from '../cases'
import { shortNumber, type Row } from '../report'
import { compare, type Effort } from './load'

/** Where each server listens. */
export type Servers = { site: string; bare: string; rival: string }

/** Many short rounds rather than few long ones: the median leaves out those in which the machine did something else. */
const THOROUGH: Effort = { rounds: 9, seconds: 0.8 }
const BRIEF: Effort = { rounds: 3, seconds: 0.7 }
/** The obvious page takes seconds for each request of so many comments. */
const ONCE: Effort = { rounds: 1, seconds: 1 }
const LONGEST = 10_000

/**
 * Loads the forum, a bare server that sends the same bytes, and the page kept for comparison, in turn.
 * @returns what the forum reaches of each
 */
export async function measureWarm(measured: Case, servers: Servers, quick: boolean): Promise<Row[]> {
  const { headers, label, name, rival, least } = measured
  const reached = await compare(
    {
      site: { url: servers.site + measured.path, headers },
      bare: { url: `${servers.bare}/${name}`, headers },
      rival: { url: servers.rival + rival.path, headers },
    },
    effortFor(measured, quick),
  )
  const rowAgainst = (other: 'bare' | 'rival', otherLabel: string, target: number | null): Row => {
    const { ratio, rate } = reached[other]
    const failures = reached.site.failures + reached[other].failures
    const figure = `${shortNumber(ratio)} × (${shortNumber(reached.site.rate)} against ${shortNumber(rate)} requests/s)${failures > 0 ? `, ${failures} FAILED` : ''}`
    const met = target === null ? null : ratio >= target && failures === 0
    return { what: `${label}, warm, against ${otherLabel}`, figure, target: target === null ? '' : `at least ${target} ×`, met, data: { ratio, rate: reached.site.rate, otherRate: rate, failures } }
  }
  return [rowAgainst('bare', 'a bare server', least.bare), rowAgainst('rival', rival.label, least.rival)]
}

function effortFor({ comments, least }: Case, quick: boolean): Effort {
  if (comments === LONGEST) return ONCE
  return quick || least.rival === null ? BRIEF : THOROUGH
}
