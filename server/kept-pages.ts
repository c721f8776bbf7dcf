import type { ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { fillPlace, type Document, type Fill, type Piece, type Take, type Visitor } from '@/lib/document'
import { isPromise, type Awaitable } from '@/lib/once-per'
import { DocumentWriter, type Part } from './document-writer'
import { PageMemory } from './page-memory'
import { describePage, leadElsewhere } from './write-through'

/** Bytes of a page, and where in them the nonce stands. */
type Between = { bytes: Buffer; nonces: readonly number[] }

/** A page without what stands in its places: what is between them, and their numbers. */
type KeptPage = { parts: (Between | number)[]; fills: Fill[]; stillCurrent: (visitor: Visitor) => Promise<boolean> }

const LIMIT = 1000

/**
 * Pages that said they are the same for everyone but for their places. The framework makes such a page once; after that the places alone are
 * filled for each visitor, which takes a tenth of the time.
 */
export class KeptPages {
  private readonly pages = new LRUCache<string, KeptPage>({ max: LIMIT })

  /**
   * @param address path and query
   * @param parts the page as it was written for this document
   */
  keep(address: string, parts: Part[], { visitor, fills, stillCurrent }: Document): void {
    if (!stillCurrent) return
    this.pages.set(address, { parts: joinNeighbours(parts).map((part) => (typeof part === 'number' ? part : between(part, visitor.nonce))), fills, stillCurrent })
  }

  /**
   * Answers with the kept page of an address, if there is one and it is up to date; or with where the visitor is to go instead.
   * @returns whether it was answered
   */
  async answer(address: string, document: Document, response: ServerResponse): Promise<boolean> {
    const page = this.pages.get(address)
    if (!page) return false
    if (!(await page.stillCurrent(document.visitor))) {
      this.pages.delete(address)
      return false
    }
    const memory = new PageMemory()
    document.take = (bytes) => memory.take(bytes)
    response.once('finish', () => memory.giveBack())
    const filled = page.fills.map((fill) => fillPlace(fill, document))
    document.filled = areKnown(filled) ? filled : await Promise.all(filled)
    const { elsewhere } = document.visitor
    if (elsewhere) {
      leadElsewhere(elsewhere, response)
      response.end()
    } else send(page, document, response)
    return true
  }
}

type Filled = readonly Piece[]

function areKnown(filled: Awaitable<Filled>[]): filled is Filled[] {
  return !filled.some(isPromise)
}

function send({ parts }: KeptPage, document: Document, response: ServerResponse): void {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  describePage(document, response)
  const written: Buffer[] = []
  const writer = new DocumentWriter(document, (bytes) => written.push(bytes) > 0)
  for (const piece of joinFresh(parts, document)) writer.writePiece(piece)
  writer.finish()
  // With its length known a page is sent as it is; else each piece would be framed on its own.
  response.setHeader('content-length', written.reduce((sum, { length }) => sum + length, 0))
  response.cork()
  for (const bytes of written) response.write(bytes)
  response.end()
  response.uncork()
}

/** The framework may have paused anywhere, within a letter or a nonce, too. */
function joinNeighbours(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last instanceof Buffer && part instanceof Buffer) joined[joined.length - 1] = Buffer.concat([last, part])
    else joined.push(part)
  }
  return joined
}

function between(bytes: Buffer, nonce: string): Between {
  const nonces: number[] = []
  for (let at = bytes.indexOf(nonce); at >= 0; at = bytes.indexOf(nonce, at + nonce.length)) nonces.push(at)
  return { bytes: Buffer.from(bytes), nonces }
}

/** Puts the visitor's nonce where the first visitor's was, and joins what is small and not compressed yet, so that it is compressed as one. */
function joinFresh(parts: KeptPage['parts'], { visitor, filled, take }: Document): Piece[] {
  const joined: Piece[] = []
  let run: Between[] = []
  for (const part of parts) {
    if (typeof part !== 'number') {
      run.push(part)
      continue
    }
    for (const piece of filled[part] ?? []) {
      if (isSmall(piece)) run.push({ bytes: piece.bytes, nonces: [] })
      else {
        if (run.length > 0) joined.push(asOne(run, visitor.nonce, take))
        joined.push(piece)
        run = []
      }
    }
  }
  if (run.length > 0) joined.push(asOne(run, visitor.nonce, take))
  return joined
}

/** Each nonce is a UUID, so one is as long as the other. */
function asOne(run: readonly Between[], nonce: string, take: Take): Piece {
  const bytes = take(run.reduce((sum, part) => sum + part.bytes.length, 0))
  let start = 0
  for (const part of run) {
    part.bytes.copy(bytes, start)
    for (const at of part.nonces) bytes.write(nonce, start + at, 'latin1')
    start += part.bytes.length
  }
  return { bytes, deflated: null }
}

const SMALL_BYTES = 4 * 1024

/** Joining copies, so what is large stays on its own. */
function isSmall({ bytes, deflated }: Piece): boolean {
  return !deflated && bytes.length < SMALL_BYTES
}
