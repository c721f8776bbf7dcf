import { buffer } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { loadDemoCommunity } from '@/prisma/demo/load'
import { archiveOf } from './archive'
import { notTheirs, parts } from './parts'

describe('what is kept about a person', () => {
  it('is in their archive, whatever table it stands in, or there is a reason why not', async () => {
    const naming = await db().$queryRaw<{ table: string }[]>`
      select distinct conrelid::regclass::text as "table" from pg_constraint where contype = 'f' and confrelid = 'users'::regclass`
    const known = [...parts.flatMap(({ tables }) => tables), ...Object.keys(notTheirs)]
    expect(naming.map(({ table }) => table).filter((table) => !known.includes(table))).toEqual([])
  })

  it('comes as JSON and as a page to read, all of it, and nothing of others', async () => {
    await loadDemoCommunity('a password', new Date())
    const { id, name } = await db().user.findFirstOrThrow({ where: { items: { some: { kind: 'comment' } } }, orderBy: { karma: 'desc' } })
    const itemId = (await db().item.findFirstOrThrow({ where: { authorId: { not: id } } })).id
    await db().user.update({ where: { id }, data: { about: '<script>about me</script>', favourites: { create: { itemId } } } })
    const [own, others] = [await db().item.findMany({ where: { authorId: id } }), await db().item.findMany({ where: { authorId: { not: id } }, select: { text: true } })]
    const files = await read({ id, name })
    expect(Object.keys(files).sort()).toEqual(['index.html', ...parts.map((part) => `${part.name}.json`)].sort())
    expect(JSON.parse(files['posts.json'] ?? '')).toEqual(own.map(({ id, text }) => expect.objectContaining({ id, text })))
    expect(JSON.parse(files['favourites.json'] ?? '')).toEqual([expect.objectContaining({ itemId, address: `/item/${itemId}` })])
    const all = Object.values(files).join('\n')
    for (const { text } of others) if (text.length > 40) expect(all).not.toContain(text)
    expect(all).not.toMatch(/argon2|discount/)
    expect(files['index.html']).toContain('&lt;script&gt;about me')
    expect(files['index.html']).not.toContain('<script')
  })

  it('is an archive for who has done nothing yet, too', async () => {
    const { id, name } = await db().user.create({ data: { name: 'newcomer' } })
    expect(JSON.parse((await read({ id, name }))['posts.json'] ?? '')).toEqual([])
  })
})

async function read(person: { id: number; name: string }): Promise<Record<string, string>> {
  const files = unzipSync(await buffer(await archiveOf(person, new Date())))
  return Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, strFromU8(bytes)]))
}
