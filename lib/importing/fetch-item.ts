import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { ImportRefused } from './import-items'
import { LONGEST_LINE, parseJson } from './lines'

const TRIES = 5
const PATIENCE_MS = 15_000
const FIRST_WAIT_MS = 250

const id = z.int().min(1)
const ids = z.array(id).nullish()

/** What leads from an item to others; what else it says is looked at when it is imported. */
const linksSchema = z.object({ id, parent: id.nullish(), poll: id.nullish(), kids: ids, parts: ids })

export type Links = z.infer<typeof linksSchema>

/** @returns where an item leads, or null where the text is none */
export function linksOf(line: string): Links | null {
  return linksSchema.safeParse(parseJson(line)).data ?? null
}

/**
 * Asks for one item.
 * @param from the address of the API
 * @returns the item as one line of JSON, or null where there is none
 * @throws ImportRefused when it cannot be had, after several tries
 */
export async function fetchItem(from: string, id: number): Promise<string | null> {
  const text = await fetchText(`${from}/item/${id}.json`)
  const given = text === null ? null : parseJson(text)
  return given ? JSON.stringify(given) : null
}

/**
 * @param list top, new, best, ask, show or job
 * @returns the ids of a list, in its order
 * @throws ImportRefused when it cannot be had
 */
export async function fetchList(from: string, list: string): Promise<number[]> {
  const parsed = ids.safeParse(parseJson((await fetchText(`${from}/${list}stories.json`)) ?? ''))
  if (!parsed.data) throw new ImportRefused(`At ${from} there is no list of ${list} stories.`)
  return parsed.data
}

/**
 * Reads an address. A server that is busy or silent is asked again, after a while that doubles each time.
 * @returns what it answers, or null where it has no such page
 * @throws ImportRefused when it does not answer
 */
export async function fetchText(address: string): Promise<string | null> {
  let fault = ''
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await wait(FIRST_WAIT_MS * 2 ** (tries - 1))
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (answer.ok) return await textOf(answer)
      await answer.body?.cancel()
      if (answer.status === 404) return null
      fault = `it answered ${answer.status}`
      if (answer.status < 500 && answer.status !== 429) break
    } catch (error) {
      fault = reasonOf(error)
    }
  }
  throw new ImportRefused(`${address} cannot be had: ${fault}.`)
}

/** What is longer than any line may be is not read to its end. */
async function textOf(answer: Response): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && text.length <= LONGEST_LINE) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
  }
  await reader?.cancel()
  return text
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `there was no answer within ${PATIENCE_MS / 1000} seconds`
  return error.cause instanceof Error ? error.cause.message : error.message
}
