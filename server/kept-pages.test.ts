import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { markOf, type Document, type Fill } from '@/lib/document'
import { DocumentWriter } from './document-writer'
import { KeptPages } from './kept-pages'

const fails = () => {
  throw new Error('down')
}

function documentOf(fills: Fill[]): Document {
  return { visitor: { cookies: '', nonce: 'n', address: '/' }, gzip: false, fills, filled: [], stillCurrent: () => Promise.resolve(true), notFound: false, personal: false }
}

function keep(pages: KeptPages, document: Document): void {
  const writer = new DocumentWriter(document, () => true)
  writer.write(Buffer.from(document.fills.map((_, index) => markOf(index)).join('')))
  writer.end()
  pages.keep('/', writer.parts, document)
}

it('fails once for a page of which one place fails at once and another later, and leaves no failure that nobody waits for', async () => {
  const failLater: (() => void)[] = []
  const pages = new KeptPages()
  keep(pages, documentOf([() => new Promise((_, reject) => failLater.push(() => reject(new Error('late')))), fails]))
  await expect(pages.answer('/', documentOf([]), new ServerResponse(new IncomingMessage(new Socket())))).rejects.toThrow('down')
  for (const fail of failLater) fail()
  await nextTurn()
})
