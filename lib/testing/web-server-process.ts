import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Files of what was sent here go into this folder, one each, in the order of their names. */
const folder = process.argv[2] ?? '.'
let count = 0

/** Shows the page an address holds (`/page?html=…`), and keeps what is sent to it; `/500/…` answers so. */
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'GET') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(searchParams.get('html') ?? '')
  void text(request).then((body) => {
    writeFileSync(join(folder, `${String(++count).padStart(6, '0')}.json`), JSON.stringify({ path: pathname, headers: request.headers, body }))
    response.writeHead(Number(/^\/(\d{3})\//.exec(pathname)?.[1] ?? 204)).end()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address && typeof address === 'object' ? address.port : '')
})
