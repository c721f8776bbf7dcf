import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { ADDRESS_HEADER } from '@/lib/accounts/sightings'
import { releaseDelayed } from '@/lib/comments/release'
import { isKeptFromCrawlers } from '@/lib/crawlers'
import { documents, type Document } from '@/lib/document'
import { sendDueMail } from '@/lib/email/send-due'
import { openMailServer } from '@/lib/email/smtp'
import { finishDepartures } from '@/lib/leaving/finish'
import { sendDuePush } from '@/lib/push/send-due'
import { settings } from '@/lib/settings'
import { sendDueWebhooks } from '@/lib/webhooks/send-due'
import { Chores, type Chore } from './chores'
import { clientAddress } from './client-address'
import { isForItemApi, ItemApi } from './item-api'
import { isForItemSocket } from './item-sockets'
import { KeptPages } from './kept-pages'
import { isForStream, LiveStreams } from './live-streams'
import { contentSecurityPolicy, framePolicy, isForeignPost } from './security'
import { writeThrough } from './write-through'

/** A web server that answers. */
export type Site = { port: number; close: () => Promise<void> }

/**
 * Serves the forum.
 * @param options `dir` the folder that holds the build; `port` 0 for any free one; `dev` with hot reload; `onListen` is told the port before anything asks where the forum is
 * @throws the socket's error (EADDRINUSE, EACCES) when the port cannot be had
 */
export async function serve(options: { dir: string; port: number; host: string; dev: boolean; onListen?: (port: number) => void }): Promise<Site> {
  const server = createServer()
  const port = await listen(server, options.port, options.host)
  options.onListen?.(port)
  // The framework would end sockets that it does not know, so it is told of the others alone.
  const sockets = createServer()
  const app = next({ dev: options.dev, dir: options.dir, hostname: options.host, port, httpServer: sockets, customServer: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const pages = new KeptPages()
  const live = new LiveStreams()
  const items = new ItemApi()
  const mail = settings.email.server && openMailServer(settings.email.server)
  const { keys, services } = settings.push
  const sendMail: Chore[] = mail ? [(at) => sendDueMail(mail, at)] : []
  const push: Chore[] = keys ? [(at) => sendDuePush({ keys, services }, at)] : []
  const chores = new Chores([releaseDelayed, finishDepartures, ...sendMail, ...push])
  // Receivers that do not answer hold up nothing but one another.
  const hooks = new Chores([(at) => sendDueWebhooks(at)])

  server.on('request', (request, response) => {
    request.headers[ADDRESS_HEADER] = clientAddress(request, settings.trustProxy)
    if (isForItemApi(request)) return void items.answer(request, response)
    const document = newDocument(request)
    const policy = framePolicy(request.url ?? '/') ?? contentSecurityPolicy(document.visitor.nonce, options.dev)
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'same-origin')
    if (isKeptFromCrawlers(request.url ?? '/')) response.setHeader('x-robots-tag', 'noindex')
    if (isForeignPost(request)) return refuse(response)
    if (isForStream(request)) return void live.answer(request, response)
    if (isMalformed(request)) request.url = NOWHERE
    if (!isPageLoad(request)) return void handle(request, response)
    void answerPage(document, request, response, async () => {
      // The framework reads the nonce for its own scripts here; compression is ours.
      request.headers['content-security-policy'] = policy
      delete request.headers['accept-encoding']
      await handle(request, response)
    })
  })

  server.on('upgrade', (request, socket, head) => {
    if (isForItemSocket(request)) items.upgrade(request, socket, head, clientAddress(request, settings.trustProxy))
    else if (!sockets.emit('upgrade', request, socket, head)) socket.destroy()
  })

  async function answerPage(document: Document, request: IncomingMessage, response: ServerResponse, render: () => Promise<void>) {
    const address = request.url ?? '/'
    const mayKeep = request.method === 'GET' && !options.dev
    // A place that cannot be filled is the page's own matter: it will fail again there, where errors are answered.
    if (mayKeep && (await pages.answer(address, document, response).catch(() => false))) return
    writeThrough(document, response, (parts) => {
      if (mayKeep && document.stillCurrent && !document.personal && response.statusCode === 200) pages.keep(address, parts, document)
    })
    await documents.run(document, render)
  }

  const closeAll = async () => {
    await Promise.all([live.close(), items.close(), chores.close(), hooks.close()])
    mail?.close()
    await close(server, app)
  }
  return { port, close: closeAll }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  return address && typeof address === 'object' ? address.port : port
}

function newDocument({ method, headers, url = '/' }: IncomingMessage): Document {
  const opensPage = method === 'GET' && (headers['sec-fetch-dest'] ?? 'document') === 'document'
  const visitor = { cookies: headers.cookie ?? '', nonce: randomUUID(), address: url, opensPage }
  return { visitor, gzip: /\bgzip\b/.test(String(headers['accept-encoding'] ?? '')), fills: [], filled: [], take: Buffer.allocUnsafe, stillCurrent: null, notFound: false, personal: false }
}

/** A page load has a document to put markup into; a client navigation, an action called by script, a file and what programs are answered have none. */
function isPageLoad({ url = '', headers }: IncomingMessage): boolean {
  return !url.startsWith('/_next/') && !url.startsWith('/api/v1/') && !('rsc' in headers) && !('next-action' in headers)
}

async function close(server: Server, app: ReturnType<typeof next>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const deadline = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(deadline)
  await app.close()
}

/** An address the framework could not decode stands for none. */
const NOWHERE = '/nothing-is-here'

function isMalformed({ url = '/' }: IncomingMessage): boolean {
  try {
    decodeURI(url)
    return false
  } catch {
    return true
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('This form was sent from another site, so nothing was done. Open the forum itself and try again there.\n')
}
