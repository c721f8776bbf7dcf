import { constants, crc32, deflateRawSync } from 'node:zlib'
import { carryOn, type Checksum } from '@/lib/checksum'
import { MARK_END, MARK_START, type Document, type Piece } from '@/lib/document'

const START = Buffer.from(MARK_START)
const END = Buffer.from(MARK_END)
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_EMPTY_BLOCK = Buffer.from([3, 0])
/** The page around the places is small and new each time: quick is better than small. */
const FRESH_LEVEL = 3

/** A page cut at its places: fresh bytes, or the number of a place. */
export type Part = Buffer | number

/**
 * Stands between a page and the socket for one page load: writes what belongs into each place, and compresses only what is new, joining it
 * with what was compressed before into one gzip stream (RFC 1952).
 */
export class DocumentWriter {
  /** The page as it was written so far, for use again. */
  readonly parts: Part[] = []
  private held: Buffer = Buffer.alloc(0)
  private crc = 0
  private length = 0
  private begun = false

  constructor(
    private readonly document: Document,
    private readonly send: (bytes: Buffer) => boolean,
  ) {}

  /**
   * @param chunk a piece of the page as the framework made it; marks may be cut anywhere
   * @returns false when the socket asks for a pause
   */
  write(chunk: Buffer): boolean {
    let rest = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk
    for (;;) {
      const start = rest.indexOf(START)
      const end = start < 0 ? -1 : rest.indexOf(END, start)
      if (end < 0) break
      this.writePart(rest.subarray(0, start))
      this.writePart(Number(rest.subarray(start + START.length, end).toString()))
      rest = rest.subarray(end + END.length)
    }
    const keep = startOfPossibleMark(rest)
    this.held = rest.subarray(keep)
    return this.writePart(rest.subarray(0, keep))
  }

  /** @param piece fresh bytes, or what fills a place or part of it */
  writePiece({ bytes, deflated, checksum }: Piece): boolean {
    if (bytes.length === 0) return true
    return this.document.gzip ? this.sendDeflated(bytes, deflated ?? deflateFresh(bytes), checksum) : this.send(bytes)
  }

  /** Writes what is left of the page as the framework made it, and the end. */
  end(): void {
    this.writePart(this.held)
    this.finish()
  }

  /** Writes the end of the gzip stream. */
  finish(): void {
    if (!this.document.gzip) return
    this.begin()
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(this.crc, 0)
    trailer.writeUInt32LE(this.length % 2 ** 32, 4)
    this.send(Buffer.concat([LAST_EMPTY_BLOCK, trailer]))
  }

  private writePart(part: Part): boolean {
    if (typeof part === 'number' || part.length > 0) this.parts.push(part)
    if (typeof part !== 'number') return this.writePiece({ bytes: part, deflated: null })
    return (this.document.filled[part] ?? []).reduce((accepted, piece) => this.writePiece(piece) && accepted, true)
  }

  private sendDeflated(bytes: Buffer, deflated: Buffer, checksum: Checksum | undefined): boolean {
    this.begin()
    this.crc = checksum ? carryOn(this.crc, checksum) : crc32(bytes, this.crc)
    this.length += bytes.length
    return this.send(deflated)
  }

  private begin(): void {
    if (this.begun) return
    this.begun = true
    this.send(GZIP_HEADER)
  }
}

function deflateFresh(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { level: FRESH_LEVEL, finishFlush: constants.Z_SYNC_FLUSH })
}

/** @returns where a mark that is not complete yet may begin; the length when there is none */
function startOfPossibleMark(bytes: Buffer): number {
  const start = bytes.indexOf(START)
  if (start >= 0) return start
  const open = bytes.lastIndexOf('<')
  const isBeginning = open >= 0 && bytes.length - open < START.length && START.subarray(0, bytes.length - open).equals(bytes.subarray(open))
  return isBeginning ? open : bytes.length
}
