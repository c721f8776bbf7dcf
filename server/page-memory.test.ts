import { expect, it } from 'vitest'
import { PageMemory } from './page-memory'

const KB = 1024
/** So much that a page needs several pieces of memory, some larger than most. */
const NEEDS = [100, 60, 70, 300, 128, 1].map((kilobytes) => kilobytes * KB)

/** Takes what a page needs and fills it with this letter. */
function fill(memory: PageMemory, letter: string): Buffer[] {
  return NEEDS.map((bytes) => memory.take(bytes).fill(letter))
}

function read(taken: readonly Buffer[]): string[] {
  return taken.map((bytes) => `${bytes.length / KB} ${[...new Set(bytes)].map((code) => String.fromCharCode(code)).join('')}`)
}

const all = (letter: string) => NEEDS.map((bytes) => `${bytes / KB} ${letter}`)

it('gives each page memory of its own, also after others gave theirs back', () => {
  const [first, second, third] = [new PageMemory(), new PageMemory(), new PageMemory()]
  const firsts = fill(first, 'a')
  const seconds = fill(second, 'b')
  expect([read(firsts), read(seconds)]).toEqual([all('a'), all('b')])
  first.giveBack()
  const thirds = fill(third, 'c')
  const late = fill(first, 'd')
  expect([read(seconds), read(thirds), read(late)]).toEqual([all('b'), all('c'), all('d')])
})

it('uses again what was given back', () => {
  const first = new PageMemory()
  const { buffer } = first.take(KB)
  first.giveBack()
  expect(new PageMemory().take(KB).buffer).toBe(buffer)
})
