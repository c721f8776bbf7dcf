import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync } from 'node:zlib'
import { checksumOf, type Checksum } from './checksum'
import type { Patch, Piece, Take } from './document'

/** Above this a string of one visitor is compressed off the main thread. */
const LARGE_BYTES = 16 * 1024
/** What one visitor's patch changes is compressed anew by the block: the shorter blocks are, the quicker, and the larger the page (4 % for these). */
const BLOCK_BYTES = 8 * 1024
/** Patches this near each other become one part, for each has to be looked after. Between 1 and 64 KiB no difference could be told. */
const NEAR_BYTES = 4 * 1024

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
  for (const run of runsOf(patches.map(inBlocks), 0)) {
    keep(run.from / BLOCK_BYTES)
    pieces.push(patchedRun(bytes, run))
    next = run.to / BLOCK_BYTES
  }
  keep(behind.length)
  return Promise.all(pieces)
}

async function patchedRun(bytes: Buffer, run: Run): Promise<Piece> {
  const patched = patchRun(bytes, run, Buffer.allocUnsafe)
  return { bytes: patched, deflated: patched.length > LARGE_BYTES ? await deflateAlone(patched, ONCE_LEVEL) : deflateRawSync(patched, SMALL) }
}

/** @returns bytes with patches, in parts: what lies between patches is copied where they are near each other, and nothing else */
export function patch(bytes: Buffer, patches: readonly Patch[], take: Take): Buffer[] {
  const parts: Buffer[] = []
  let next = 0
  for (const run of runsOf(patches.map(asItIs), NEAR_BYTES)) {
    parts.push(bytes.subarray(next, run.from), patchRun(bytes, run, take))
    next = run.to
  }
  parts.push(bytes.subarray(next))
  return parts
}

/** As one, for hundreds of parts would each have to be looked after. */
function patchRun(bytes: Buffer, run: Run, take: Take): Buffer {
  const end = Math.min(run.to, bytes.length)
  let start = run.from
  const patched = take(run.own.reduce((sum, { from, to, put }) => sum + Buffer.byteLength(put) - (to - from), end - start))
  let length = 0
  for (const { from, to, put } of run.own) {
    length += bytes.copy(patched, length, start, from)
    length += patched.write(put, length)
    start = to
  }
  bytes.copy(patched, length, start, end)
  return patched
}

/** Bytes that are written anew, `from` to before `to`, for the patches in them. */
type Run = { from: number; to: number; own: Patch[] }

function asItIs(patch: Patch): Run {
  return { from: patch.from, to: patch.to, own: [patch] }
}

/** With the rest of its blocks; the last one of all may end before. */
function inBlocks(patch: Patch): Run {
  const last = Math.floor(Math.max(patch.from, patch.to - 1) / BLOCK_BYTES)
  return { from: patch.from - (patch.from % BLOCK_BYTES), to: (last + 1) * BLOCK_BYTES, own: [patch] }
}

/** @returns as few runs as there are with more than so many bytes between one and the next */
function runsOf(runs: readonly Run[], near: number): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && run.from <= last.to + near) {
      last.to = Math.max(last.to, run.to)
      last.own.push(...run.own)
    } else joined.push(run)
  }
  return joined
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
