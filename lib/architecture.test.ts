import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
)

/** What lint cannot see. */
describe('the code', () => {
  it('exports no action that is not made by a wrapper that asks who acts', () => {
    const actions = sources.filter(({ text }) => text.startsWith(`'use server'`))
    expect(actions.length).toBeGreaterThan(2)
    for (const { path, text } of actions) {
      const exported = text.match(/^export .*$/gm) ?? []
      for (const line of exported) expect(line, path).toMatch(/^export const \w+ = (visitor|member|moderator)Action\(/)
    }
  })

  it('says of every action of members beside what writes posts whether it does, so that who is silenced is refused', () => {
    const writers = sources.filter(({ text }) => /insert into items|item\.create|revision\.create/.test(text)).map(({ path }) => path.replace(/\.ts$/, ''))
    const imported = (path: string, text: string) => [...text.matchAll(/^import .* from '(\..*)'/gm)].map(([, from = '']) => join(path, '..', from))
    const actions = sources.filter(({ path, text }) => text.startsWith(`'use server'`) && imported(path, text).some((each) => writers.includes(each)))
    const made = actions.flatMap(({ text }) => text.split(/^export const /m).slice(1)).filter((each) => /^\w+ = memberAction\(/.test(each))
    expect(made.map((each) => each.split(' ')[0])).toEqual(expect.arrayContaining(['submit', 'submitPoll', 'edit', 'remove', 'reply']))
    for (const each of made) expect(each).toMatch(/\bposts: /)
  })

  it('asks who looks on every page for moderators', () => {
    const pages = sources.filter(({ path }) => /^app\/moderat.*\/page\.tsx$/.test(path) && !path.startsWith('app/moderation/log/'))
    expect(pages.length).toBeGreaterThan(2)
    for (const { path, text } of pages) expect(text, path).toContain('await currentModerator(')
  })

  it('reads the database in queries and verbs alone', () => {
    const readers = sources.filter(({ path, text }) => !path.startsWith('lib/') && /from '@\/lib\/db'/.test(text))
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  it('keeps reads on the server', () => {
    for (const { path, text } of sources.filter(({ path }) => path.endsWith('/queries.ts'))) expect(text, path).toMatch(/^import 'server-only'/)
  })

  it('sends browsers neither settings of the server nor the library that checks forms', () => {
    const byPath = new Map(sources.map(({ path, text }) => [path.replace(/\.tsx?$/, ''), text]))
    const clients = sources.filter(({ text }) => text.startsWith(`'use client'`)).map(({ path }) => path.replace(/\.tsx?$/, ''))
    const reached = new Set<string>()
    const visit = (path: string): void => {
      const text = byPath.get(path)
      if (reached.has(path) || text === undefined || text.startsWith(`'use server'`)) return
      reached.add(path)
      for (const [, from = ''] of text.matchAll(/^import (?!type).* from '([^']+)'/gm)) visit(from.startsWith('.') ? join(path, '..', from) : from.replace(/^@\//, ''))
      expect(text, path).not.toMatch(/^import (?!type).* from '(?:zod|@\/lib\/(?:env|settings|db))'/m)
    }
    clients.forEach(visit)
    expect(reached.size).toBeGreaterThan(clients.length)
  })

  it('writes raw HTML in two places only: placed markup, and texts as the formatter made them', () => {
    const writers = sources.filter(({ text }) => text.includes('dangerouslySetInnerHTML'))
    expect(writers.map(({ path }) => path).sort()).toEqual(['components/ui/formatted-text.tsx', 'components/ui/placed.tsx'])
  })
})
