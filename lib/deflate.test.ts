import { constants, crc32, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryOn } from './checksum'
import { deflateBlocks, patch, patchedPieces } from './deflate'
import type { Patch } from './document'

const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => `<p id=${index}>somebody said ${(index * 7919) % 1000}, ünïcode</p>`).join(''))

/** Places where something is put in, or put in the stead of up to ten bytes. */
const patches = fc
  .uniqueArray(fc.tuple(fc.nat(bytes.length - 20), fc.nat(10), fc.string()), { maxLength: 40, selector: ([from]) => Math.floor(from / 20) })
  .map((places) => places.map(([from, taken, put]) => ({ from: Math.floor(from / 20) * 20, to: Math.floor(from / 20) * 20 + taken, put })).sort((a, b) => a.from - b.from))

function putInOneByOne(own: readonly Patch[]): Buffer {
  return own.reduceRight((text, { from, to, put }) => Buffer.concat([text.subarray(0, from), Buffer.from(put), text.subarray(to)]), bytes)
}

it('sends what was compressed before around what is one visitor’s, and it reads as if it had been compressed as a whole', async () => {
  const blocks = await deflateBlocks(bytes)
  await fc.assert(
    fc.asyncProperty(patches, async (own) => {
      const expected = putInOneByOne(own)
      expect(Buffer.concat(patch(bytes, own, Buffer.allocUnsafe)).equals(expected)).toBe(true)
      const pieces = await patchedPieces(bytes, blocks, own)
      const sent = Buffer.concat(pieces.map(({ deflated }) => deflated ?? Buffer.alloc(0)))
      expect(inflateRawSync(sent, { finishFlush: constants.Z_SYNC_FLUSH }).equals(expected)).toBe(true)
      expect(Buffer.concat(pieces.map((piece) => piece.bytes)).equals(expected)).toBe(true)
      expect(pieces.reduce((crc, piece) => (piece.checksum ? carryOn(crc, piece.checksum) : crc32(piece.bytes, crc)), 0)).toBe(crc32(expected))
    }),
    { numRuns: 50 },
  )
})

it('compresses no more anew than the blocks that are patched', async () => {
  const blocks = await deflateBlocks(bytes)
  const pieces = await patchedPieces(bytes, blocks, [{ from: 50_000, to: 50_000, put: 'new' }])
  const kept = new Set([...blocks.behind, ...blocks.anywhere])
  expect(pieces.filter(({ deflated }) => deflated && !kept.has(deflated))).toHaveLength(1)
})

it('copies nothing for a patch but what lies between it and one near it', () => {
  let taken = 0
  const take = (length: number) => {
    taken += length
    return Buffer.allocUnsafe(length)
  }
  const near = [{ from: 10_000, to: 10_000, put: 'new' }, { from: 11_000, to: 11_000, put: 'new' }]
  const parts = patch(bytes, [...near, { from: 50_000, to: 50_000, put: 'new' }], take)
  expect(parts.map(({ length }) => length)).toEqual([10_000, 1006, 39_000, 3, bytes.length - 50_000])
  expect(taken).toBe(1009)
})
