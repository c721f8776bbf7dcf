import type { ServerResponse } from 'node:http'
import type { Document } from '@/lib/document'
import { DocumentWriter, type Part } from './document-writer'

/**
 * Sends what the framework writes to a response through a DocumentWriter, if it turns out to be a page.
 * @param response one that nothing was written to yet
 * @param onEnd called with the page's parts when it has been written
 */
export function writeThrough(document: Document, response: ServerResponse, onEnd: (parts: Part[]) => void): void {
  const plain = { writeHead: response.writeHead, write: response.write, end: response.end }
  let writer: DocumentWriter | null = null
  let isElsewhere = false

  const begin = () => {
    if (!isPage(response)) return
    isElsewhere = document.visitor.elsewhere !== undefined
    if (document.visitor.elsewhere) return leadElsewhere(document.visitor.elsewhere, response)
    if (document.notFound) response.statusCode = 404
    describePage(document, response)
    writer = new DocumentWriter(document, (bytes) => plain.write.call(response, bytes, 'utf8'))
  }
  const writeHead = (...args: unknown[]) => {
    begin()
    if (isElsewhere) return plain.writeHead.call(response, response.statusCode)
    const [, ...rest] = args
    return Reflect.apply(plain.writeHead, response, document.notFound ? [404, ...rest] : args) as ServerResponse
  }
  const write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    if (!writer && !isElsewhere) return Reflect.apply(plain.write, response, [chunk, ...rest]) as boolean
    const accepted = writer?.write(toBuffer(chunk)) ?? true
    callbackOf(rest)?.()
    return accepted
  }
  const end = (...args: unknown[]) => {
    const [chunk] = args
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) response.write(chunk)
    else if (!response.headersSent) response.writeHead(response.statusCode)
    if (writer) {
      writer.end()
      onEnd(writer.parts)
    }
    return Reflect.apply(plain.end, response, [callbackOf(args)]) as ServerResponse
  }
  Object.assign(response, { writeHead, write, end })
}

/** Says where to go instead of the page, of which nothing is sent. */
export function leadElsewhere(address: string, response: ServerResponse): void {
  for (const name of ['content-type', 'content-length', 'link']) response.removeHeader(name)
  response.statusCode = 303
  response.setHeader('location', address)
  response.setHeader('cache-control', 'private, no-store')
}

/** Says what the writer does to the page. */
export function describePage(document: Document, response: ServerResponse): void {
  response.removeHeader('content-length')
  response.setHeader('vary', 'accept-encoding, cookie, rsc')
  // Not `no-store`, which the framework says: going back should show the page that was left, at once.
  response.setHeader('cache-control', 'private, no-cache')
  if (document.gzip) response.setHeader('content-encoding', 'gzip')
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html') && response.req.method !== 'HEAD'
}

function callbackOf(args: unknown[]): (() => void) | undefined {
  const last = args.at(-1)
  return typeof last === 'function' ? (last as () => void) : undefined
}

function toBuffer(chunk: string | Uint8Array): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
