import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync } from 'node:zlib'
import { checksumOf, type Checksum } from './checksum'
import type { Patch, Piece, Take } from './document'

/** Above this a string of one visitor is compressed off the main thread. */
const LARGE_BYTES = 16 * 1024
/** What one visitor's patch changes is compressed anew by the block: the shorter blocks are, the quicker, and the larger the page (4 % for these). */
const BLOCK_BYTES = 8 * 1024

const SHARED_LEVEL = 6
const ONCE_LEVEL = 1
/** To ask another thread for a small piece, and to clear memory for a large one, each take longer than compressing it. */
const SMALL = { level: ONCE_LEVEL, windowBits: 13, memLevel: 6, finishFlush: constants.Z_SYNC_FLUSH }
const deflate = promisify(deflateRaw)

/** Bytes that were compressed to be kept, and their checksum. */
export type Kept = { deflated: Buffer; checksum: Checksum }

/** Shared bytes compressed in blocks: each as it can stand behind the block before it, and as it can stand anywhere; and the checksum of each. */
export type Blocks = { behind: readonly Buffer[]; anywhere: readonly Buffer[]; checksums: readonly Checksum[] }

/** @returns shared bytes as one piece, to be kept */
export async function deflateShared(bytes: Buffer): Promise<Kept> {
  return { deflated: await deflateAlone(bytes, SHARED_LEVEL), checksum: checksumOf(bytes) }
}

/** @returns bytes of one visitor as a piece; what is small is compressed later, with what surrounds it */
export async function freshPiece(bytes: Buffer): Promise<Piece> {
  return { bytes, deflated: bytes.length > LARGE_BYTES ? await deflateAlone(bytes, ONCE_LEVEL) : null }
}

/** @returns shared bytes in blocks, to be kept */
export async function deflateBlocks(bytes: Buffer): Promise<Blocks> {
  const blocks = Array.from({ length: Math.ceil(bytes.length / BLOCK_BYTES) }, (_, index) => blocksOf(bytes, index, index + 1))
  const [behind, anywhere] = await Promise.all([
    Promise.all(blocks.map((block, index) => deflateAlone(block, SHARED_LEVEL, blocks[index - 1]))),
    Promise.all(blocks.map((block) => deflateAlone(block, SHARED_LEVEL))),
  ])
  return { behind, anywhere, checksums: blocks.map(checksumOf) }
}

/**
 * Compresses no more anew than the blocks that are patched.
 * @param bytes what all share, and the same in blocks
 * @param patches in their order
 * @returns the patched bytes in pieces, to be sent one behind the other
 */
export async function patchedPieces(bytes: Buffer, { behind, anywhere, checksums }: Blocks, patches: readonly Patch[]): Promise<Piece[]> {
  const pieces: (Piece | Promise<Piece>)[] = []
  let next = 0
  const keep = (end: number) => {
    for (const first = next; next < end; next++) {
      const deflated = (next > 0 && next === first ? anywhere : behind)[next] ?? null
      pieces.push({ bytes: blocksOf(bytes, next, next + 1), deflated, checksum: checksums[next] })
    }
  }
  for (const run of runsOf(patches)) {
    keep(run.first)
    pieces.push(patchedRun(bytes, run))
    next = run.end
  }
  keep(behind.length)
  return Promise.all(pieces)
}

async function patchedRun(bytes: Buffer, run: Run): Promise<Piece> {
  const patched = patchRun(bytes, run, Buffer.allocUnsafe)
  return { bytes: patched, deflated: patched.length > LARGE_BYTES ? await deflateAlone(patched, ONCE_LEVEL) : deflateRawSync(patched, SMALL) }
}

/** @returns bytes with patches, in parts: the blocks that are patched are copied, and no others */
export function patch(bytes: Buffer, patches: readonly Patch[], take: Take): Buffer[] {
  const parts: Buffer[] = []
  let next = 0
  for (const run of runsOf(patches)) {
    parts.push(blocksOf(bytes, next, run.first), patchRun(bytes, run, take))
    next = run.end
  }
  parts.push(blocksOf(bytes, next, Infinity))
  return parts
}

/** As one, for hundreds of parts would each have to be looked after. */
function patchRun(bytes: Buffer, { first, end, own }: Run, take: Take): Buffer {
  const last = Math.min(end * BLOCK_BYTES, bytes.length)
  let start = first * BLOCK_BYTES
  const patched = take(own.reduce((sum, { from, to, put }) => sum + Buffer.byteLength(put) - (to - from), last - start))
  let length = 0
  for (const { from, to, put } of own) {
    length += bytes.copy(patched, length, start, from)
    length += patched.write(put, length)
    start = to
  }
  bytes.copy(patched, length, start, last)
  return patched
}

/** Neighbouring blocks that are patched, from `first` to before `end`. */
type Run = { first: number; end: number; own: Patch[] }

function runsOf(patches: readonly Patch[]): Run[] {
  const runs: Run[] = []
  for (const each of patches) {
    const first = Math.floor(each.from / BLOCK_BYTES)
    const end = Math.floor(Math.max(each.from, each.to - 1) / BLOCK_BYTES) + 1
    const last = runs.at(-1)
    if (last && first <= last.end) {
      last.end = Math.max(last.end, end)
      last.own.push(each)
    } else runs.push({ first, end, own: [each] })
  }
  return runs
}

function blocksOf(bytes: Buffer, first: number, end: number): Buffer {
  return bytes.subarray(first * BLOCK_BYTES, end * BLOCK_BYTES)
}

/**
 * @param before what stands before it wherever it is sent; without, it can stand anywhere in a gzip stream
 * @returns deflate blocks that end on a byte and refer to nothing else (RFC 1951)
 */
function deflateAlone(bytes: Buffer, level: number, before?: Buffer): Promise<Buffer> {
  return deflate(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH, ...(before && { dictionary: before }) })
}
