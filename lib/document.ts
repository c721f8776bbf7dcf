import { AsyncLocalStorage } from 'node:async_hooks'
import type { Checksum } from './checksum'
import { deflateBlocks, deflateShared, freshPiece, patch, patchedPieces, type Blocks, type Kept } from './deflate'
import { whenKnown, type Awaitable } from './once-per'

/**
 * Who asks, as far as the web server knows: lib/accounts finds out the rest. One object for each page load. `opensPage` when a person goes to the page, rather
 * than a form or a script; `elsewhere` is set by what fills a place, to where they are to go instead.
 */
export type Visitor = { cookies: string; nonce: string; address: string; opensPage?: boolean; elsewhere?: string }

/**
 * Finished HTML that is made once for many readers, and keeps its bytes and their compressed forms. `seams` tells for an item's number at which
 * byte something of one viewer can be put in.
 */
export type StaticMarkup = { html: string; seams?: ReadonlyMap<number, number>; bytes?: Buffer; whole?: Promise<Kept>; blocks?: Promise<Blocks> }

/** Shared markup in which some bytes (`from`, `to`) give way to a string that is one visitor's alone, in their order. */
export type PatchedMarkup = { shared: StaticMarkup; patches: readonly Patch[] }

/** One such change. */
export type Patch = { from: number; to: number; put: string }

/** What stands in one place of a page for one visitor: strings that are theirs alone, and pieces of shared markup. */
export type Content = string | readonly (string | StaticMarkup | PatchedMarkup)[]

/** Finds that out; at once where it is known. */
export type Fill = (visitor: Visitor) => Awaitable<Content>

/**
 * A piece of a place that has been filled for one visitor. `deflated` is null where the web server should compress it with what surrounds it; `checksum`
 * is there where it is kept.
 */
export type Piece = { bytes: Buffer; deflated: Buffer | null; checksum?: Checksum | undefined }

/** @returns so many bytes of memory, to be written to */
export type Take = (bytes: number) => Buffer

/** One page load on its way to a browser. */
export type Document = {
  visitor: Visitor
  gzip: boolean
  fills: Fill[]
  filled: (readonly Piece[])[]
  /** Set by a page on which nothing outside its places differs from one visitor to the next: tells whether that part is still up to date. */
  stillCurrent: ((visitor: Visitor) => Promise<boolean>) | null
  /** Memory for what is this visitor's alone. */
  take: Take
  /** Nothing is at the address: the page says so, and the answer too. */
  notFound: boolean
  /** The page asked who looks at it outside its places, so it is for that visitor alone. */
  personal: boolean
}

const KEY = Symbol.for('colloquy.documents')
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Document> }

/**
 * The document the current request builds. It lives on `globalThis` because the web server and the pages are separate module graphs
 * in one process; each request sees its own, and it is gone with the request.
 */
export const documents: AsyncLocalStorage<Document> = (shared[KEY] ??= new AsyncLocalStorage<Document>())

/** Left in the page where something is placed. People's text is escaped, so none of it can contain this. */
export const MARK_START = '<!--placed '
/** Ends a mark. */
export const MARK_END = '-->'

/** @returns the mark that stands for the document's place of this number */
export function markOf(index: number): string {
  return `${MARK_START}${index}${MARK_END}`
}

/** Fills one place for the document's visitor. What fails at once is told as what fails later is: others may be on their way, and are to be waited for. */
export function fillPlace(fill: Fill, { visitor, gzip, take }: Document): Awaitable<readonly Piece[]> {
  try {
    return whenKnown<Content, readonly Piece[]>(fill(visitor), gzip ? compressedPieces : (content) => plainPieces(content, take))
  } catch (error) {
    return fail(error)
  }
}

async function fail(error: unknown): Promise<never> {
  throw error
}

async function compressedPieces(content: Content): Promise<Piece[]> {
  return (await Promise.all(partsOf(content).map(deflatedPieces))).flat()
}

async function deflatedPieces(part: string | StaticMarkup | PatchedMarkup): Promise<Piece[]> {
  if (typeof part === 'string') return [await freshPiece(Buffer.from(part))]
  if ('patches' in part) return patchedPieces(bytesOf(part.shared), await (part.shared.blocks ??= deflateBlocks(bytesOf(part.shared))), part.patches)
  return [{ bytes: bytesOf(part), ...(await (part.whole ??= deflateShared(bytesOf(part)))) }]
}

/** Without compression no more is copied than what is patched, and nothing is waited for. */
function plainPieces(content: Content, take: Take): Piece[] {
  return partsOf(content).flatMap((part) => (typeof part === 'string' ? plain(Buffer.from(part)) : 'html' in part ? plain(bytesOf(part)) : patch(bytesOf(part.shared), part.patches, take).map(plain)))
}

function plain(bytes: Buffer): Piece {
  return { bytes, deflated: null }
}

function partsOf(content: Content): Exclude<Content, string> {
  return typeof content === 'string' ? [content] : content
}

function bytesOf(shared: StaticMarkup): Buffer {
  return (shared.bytes ??= Buffer.from(shared.html))
}

/** @returns the content as one string, for an answer that is no document */
export function htmlOf(content: Content): string {
  return partsOf(content).map((part) => (typeof part === 'string' ? part : 'html' in part ? part.html : Buffer.concat(patch(bytesOf(part.shared), part.patches, Buffer.allocUnsafe)).toString())).join('')
}
