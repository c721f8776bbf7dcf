import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

// The limit: a bare server that writes the files of a folder from memory.

const folder = process.argv[2] ?? ''
const answers = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]))

const server = createServer(({ url = '' }, response) => {
  const bytes = answers.get(url)
  if (!bytes) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length, ...(url.endsWith('gzip') && { 'content-encoding': 'gzip' }) })
  response.end(bytes)
})
server.listen(Number(process.env.PORT), process.env.HOST, () => console.log('Ready'))
process.once('SIGTERM', () => process.exit(0))
