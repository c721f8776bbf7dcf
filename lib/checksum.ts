import { crc32 } from 'node:zlib'

/** What is kept of some bytes, so that gzip's checksum (CRC-32) can be carried on over them without reading them again: their own, and a factor for what stands before. */
export type Checksum = { crc: number; factor: number }

/** The polynomial of CRC-32, the powers x⁰ and x⁸, with the highest power in the lowest bit (RFC 1952, section 8). */
const POLYNOMIAL = 0xedb88320
const ONE = 1 << 31
const X8 = 1 << 23

/** @returns the checksum of bytes, to be kept with them */
export function checksumOf(bytes: Buffer): Checksum {
  return { crc: crc32(bytes), factor: powerOfX8(bytes.length) }
}

/**
 * To read a thread of 1,000 comments for its checksum was a fifth of what the compressed page cost the server.
 * @param crc of everything before
 * @param next of what follows
 * @returns the CRC-32 of both, by the rule crc(AB) = crc(A) · x^(8 · |B|) + crc(B)
 */
export function carryOn(crc: number, next: Checksum): number {
  return (product(next.factor, crc) ^ next.crc) >>> 0
}

function powerOfX8(exponent: number): number {
  let power = ONE
  let square = X8
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(power, square)
    square = product(square, square)
  }
  return power
}

/** @returns the product of two polynomials of 32 bits, modulo that of CRC-32 */
function product(one: number, other: number): number {
  let sum = 0
  let shifted = other
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (one & bit) sum ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1
  }
  return sum
}
