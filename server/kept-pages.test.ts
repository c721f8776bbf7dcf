import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, IncomingMessage, ServerResponse } from 'node:http'
import { Socket, type AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { markOf, type Document, type Fill } from '@/lib/document'
import { DocumentWriter } from './document-writer'
import { KeptPages } from './kept-pages'

const fails = () => {
  throw new Error('down')
}

function documentOf(fills: Fill[], nonce: string = randomUUID()): Document {
  return { visitor: { cookies: '', nonce, address: '/' }, gzip: false, fills, filled: [], take: Buffer.allocUnsafe, stillCurrent: () => Promise.resolve(true), notFound: false, personal: false }
}

function keep(pages: KeptPages, document: Document, { before = '', after = '' } = {}): void {
  const writer = new DocumentWriter(document, () => true)
  writer.write(Buffer.from(before + document.fills.map((_, index) => markOf(index)).join('') + after))
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

it('puts the nonce of each visitor where that of the first stood', async () => {
  const pages = new KeptPages()
  const first = documentOf([() => 'ünïcode'])
  const { nonce } = first.visitor
  keep(pages, first, { before: `<b>ü ${nonce}</b><i>${nonce}</i>` })
  const other = randomUUID()
  const site = await serve(pages, [other])
  expect(await (await fetch(site.url)).text()).toBe(`<b>ü ${other}</b><i>${other}</i>ünïcode`)
  site.close()
})

it('keeps what two visitors are sent apart, though neither reads it before both are answered', async () => {
  const pages = new KeptPages()
  const more = 'x'.repeat(16 * 1024 * 1024)
  const shared = { html: 'y'.repeat(16 * 1024) }
  const first = documentOf([() => [{ html: more }], ({ nonce }) => [{ shared, patches: [{ from: 0, to: 0, put: nonce }] }]])
  keep(pages, first, { after: first.visitor.nonce })
  const others = [randomUUID(), randomUUID()]
  const site = await serve(pages, others)
  const answers = [await fetch(site.url), await fetch(site.url)]
  const ends = await Promise.all(answers.map(async (answer) => (await answer.text()).slice(more.length)))
  expect(ends).toEqual(others.map((nonce) => nonce + shared.html + nonce))
  site.close()
})

/** Answers each request with the kept page for the next of these nonces. */
async function serve(pages: KeptPages, nonces: readonly string[]): Promise<{ url: string; close: () => void }> {
  const left = [...nonces]
  const server = createServer((_, response) => void pages.answer('/', documentOf([], left.shift()), response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
