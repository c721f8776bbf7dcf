import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryOn, checksumOf } from './checksum'

it('is that of all bytes, however they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (parts) => {
      const buffers = parts.map((part) => Buffer.from(part))
      expect(buffers.map(checksumOf).reduce(carryOn, 0)).toBe(crc32(Buffer.concat(buffers)))
    }),
  )
})

it('is so for much', () => {
  const long = Buffer.alloc(3_000_001, 'a word and another')
  expect(carryOn(crc32('before'), checksumOf(long))).toBe(crc32(long, crc32('before')))
})
