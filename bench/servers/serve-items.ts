import { createServer } from 'node:http'
import { Client } from 'pg'
import { connectionSettings, planOnce } from '@/lib/connection'
import { itemStatement } from '@/lib/item-api/item'
import { byTime, isLive, isStory, rankedSql } from '@/lib/stories/listed'
import { Prisma } from '@/prisma/client/client'

// What the item API is compared with: a bare server that asks the database the same for each request, and writes what it says.

const client = new Client(connectionSettings())
await client.connect()
await planOnce(client)

const ids = () => Prisma.sql`i.id`
const lists: Record<string, () => Prisma.Sql> = {
  topstories: () => rankedSql('front', ids),
  newstories: () => Prisma.sql`select i.id from items i where ${isStory} and ${isLive} ${byTime} limit 500`,
}

const server = createServer(({ url = '' }, response) => {
  const name = /^\/v0\/(\w+)\.json$/.exec(url)?.[1] ?? ''
  const list = lists[name]?.()
  const statement = list ? { name, text: list.text, values: list.values } : { name: 'item', text: itemStatement, values: [[Number(/\d+/.exec(url.slice('/v0/'.length))?.[0])]] }
  void client.query<{ id: number }>(statement).then(({ rows }) => {
    const body = Buffer.from(JSON.stringify(list ? rows.map(({ id }) => id) : rows[0]))
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body)
  })
})
server.listen(Number(process.env.PORT), process.env.HOST, () => console.log('Ready'))
process.once('SIGTERM', () => process.exit(0))
