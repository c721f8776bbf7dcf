import type { ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { fillPlace, type Document, type Fill, type Filled, type Visitor } from '@/lib/document'
import { DocumentWriter, type Part } from './document-writer'
import { describePage } from './write-through'

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
   * Answers with the kept page of an address, if there is one and it is up to date.
   * @returns whether it was answered
   */
  async answer(address: string, document: Document, response: ServerResponse): Promise<boolean> {
    const page = this.pages.get(address)
    if (!page) return false
    const [current, ...filled] = await Promise.all([page.stillCurrent(document.visitor), ...page.fills.map((fill) => fillPlace(fill, document))])
    if (current) send(page, { ...document, filled }, response)
    else this.pages.delete(address)
    return current
  }
}

function send({ parts }: KeptPage, document: Document, response: ServerResponse): void {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  describePage(document, response)
  response.cork()
  const writer = new DocumentWriter(document, (bytes) => response.write(bytes))
  for (const part of joinFresh(parts, document)) writer.writePart(part)
  writer.end()
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

/** Puts the visitor's nonce where the first visitor's was, and joins all that is not compressed yet, so that it is compressed as one. */
function joinFresh(parts: KeptPage['parts'], { visitor, filled }: Document): Part[] {
  const nonce = Buffer.from(visitor.nonce)
  const joined: Part[] = []
  let run: Buffer[] = []
  const flush = () => {
    if (run.length > 0) joined.push(Buffer.concat(run))
    run = []
  }
  for (const part of parts) {
    const fresh = part === 'nonce' ? nonce : typeof part === 'number' ? freshBytes(filled[part]) : part
    if (fresh) run.push(fresh)
    else if (typeof part === 'number') {
      flush()
      joined.push(part)
    }
  }
  flush()
  return joined
}

const SMALL_BYTES = 16 * 1024

/** Joining copies, so what is large stays on its own. */
function freshBytes(place: Filled | undefined): Buffer | null {
  return place && !place.deflated && place.bytes.length < SMALL_BYTES ? place.bytes : null
}
