import type { ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { fillPlace, type Document, type Fill, type Piece, type Visitor } from '@/lib/document'
import { DocumentWriter, type Part } from './document-writer'
import { describePage, leadElsewhere } from './write-through'

/** A page without what stands in its places. The parts are cut once more where the nonce stood. */
type KeptPage = { parts: (Part | 'nonce')[]; fills: Fill[]; stillCurrent: (visitor: Visitor) => Promise<boolean> }

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
    const nonce = Buffer.from(visitor.nonce)
    this.pages.set(address, { parts: parts.flatMap((part): KeptPage['parts'] => (typeof part === 'number' ? [part] : cutAt(part, nonce))), fills, stillCurrent })
  }

  /**
   * Answers with the kept page of an address, if there is one and it is up to date; or with where the visitor is to go instead.
   * @returns whether it was answered
   */
  async answer(address: string, document: Document, response: ServerResponse): Promise<boolean> {
    const page = this.pages.get(address)
    if (!page) return false
    const [current, ...filled] = await Promise.all([page.stillCurrent(document.visitor), ...page.fills.map((fill) => fillPlace(fill, document))])
    const { elsewhere } = document.visitor
    if (elsewhere) {
      leadElsewhere(elsewhere, response)
      response.end()
      return true
    }
    if (current) send(page, { ...document, filled }, response)
    else this.pages.delete(address)
    return current
  }
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

function cutAt(part: Buffer, nonce: Buffer): (Buffer | 'nonce')[] {
  const cut: (Buffer | 'nonce')[] = []
  let from = 0
  for (let at = part.indexOf(nonce); at >= 0; at = part.indexOf(nonce, from)) {
    cut.push(Buffer.from(part.subarray(from, at)), 'nonce')
    from = at + nonce.length
  }
  return [...cut, Buffer.from(part.subarray(from))]
}

/** Puts the visitor's nonce where the first visitor's was, and joins what is small and not compressed yet, so that it is compressed as one. */
function joinFresh(parts: KeptPage['parts'], { visitor, filled }: Document): Piece[] {
  const nonce = Buffer.from(visitor.nonce)
  const joined: Piece[] = []
  let run: Buffer[] = []
  const flush = () => {
    const [first] = run
    if (first) joined.push({ bytes: run.length > 1 ? Buffer.concat(run) : first, deflated: null })
    run = []
  }
  const add = (piece: Piece) => {
    if (isSmall(piece)) return void run.push(piece.bytes)
    flush()
    joined.push(piece)
  }
  for (const part of parts) {
    if (typeof part === 'number') filled[part]?.forEach(add)
    else run.push(part === 'nonce' ? nonce : part)
  }
  flush()
  return joined
}

const SMALL_BYTES = 4 * 1024

/** Joining copies, so what is large stays on its own. */
function isSmall({ bytes, deflated }: Piece): boolean {
  return !deflated && bytes.length < SMALL_BYTES
}
