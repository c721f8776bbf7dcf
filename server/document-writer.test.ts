import { deflateRawSync, constants, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checksumOf } from '@/lib/checksum'
import { markOf, type Document } from '@/lib/document'
import { DocumentWriter } from './document-writer'

const shared = Buffer.from('<p>shared by all, ünïcode</p>'.repeat(500))
const deflated = deflateRawSync(shared, { finishFlush: constants.Z_SYNC_FLUSH })
const page = `<html><!-- a comment --><b>${markOf(0)}</b><i>${markOf(1)}</i><u>${markOf(2)}</u> <!--pla</html>`
const expected = `<html><!-- a comment --><b>${shared.toString()}</b><i>só kurz</i><u></u> <!--pla</html>`

function documentWith(gzip: boolean): Document {
  const filled = [[{ bytes: shared, ...(gzip ? { deflated, checksum: checksumOf(shared) } : { deflated: null }) }], [{ bytes: Buffer.from('só '), deflated: null }, { bytes: Buffer.from('kurz'), deflated: null }], []]
  return { visitor: { cookies: '', nonce: 'n', address: '/' }, gzip, fills: [], filled, take: Buffer.allocUnsafe, stillCurrent: null, notFound: false, personal: false }
}

function write(chunks: Buffer[], gzip: boolean): Buffer {
  const sent: Buffer[] = []
  const writer = new DocumentWriter(documentWith(gzip), (bytes) => sent.push(Buffer.from(bytes)) > 0)
  for (const chunk of chunks) writer.write(chunk)
  writer.end()
  return Buffer.concat(sent)
}

describe('DocumentWriter', () => {
  it('fills the places wherever the page is cut', () => {
    const whole = Buffer.from(page)
    for (let cut = 0; cut <= whole.length; cut++) expect(write([whole.subarray(0, cut), whole.subarray(cut)], false).toString()).toBe(expected)
  })

  it('fills them when the page comes byte by byte', () => {
    const bytes = [...Buffer.from(page)].map((byte) => Buffer.from([byte]))
    expect(write(bytes, false).toString()).toBe(expected)
  })

  it('joins what was compressed before and what is new into one gzip stream', () => {
    const whole = Buffer.from(page)
    for (const cut of [0, 7, 30, whole.length]) expect(gunzipSync(write([whole.subarray(0, cut), whole.subarray(cut)], true)).toString()).toBe(expected)
  })

  it('makes a valid gzip stream of an empty page', () => {
    expect(gunzipSync(write([], true)).toString()).toBe('')
  })
})
