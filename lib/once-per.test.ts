import { expect, it } from 'vitest'
import { oncePer, whenKnown } from './once-per'

it('reads once for each key, however many ask at once', async () => {
  let reads = 0
  const read = oncePer(async () => ++reads)
  const key = {}
  expect(await Promise.all([read(key), read(key), read({})])).toEqual([1, 1, 2])
})

it('gives the answer it was told, unless it was asked before', async () => {
  const read = oncePer(async () => 'read')
  const [told, asked] = [{}, {}]
  read.tell(told, 'told')
  const first = read(asked)
  read.tell(asked, 'too late')
  expect([await read(told), await first, await read(asked)]).toEqual(['told', 'read', 'read'])
})

it('is at hand once it is known', async () => {
  const read = oncePer(async () => 'read')
  const key = {}
  const first = read(key)
  expect(whenKnown(first, (answer) => `${answer} twice`)).toBeInstanceOf(Promise)
  expect(whenKnown({ then: () => 'later' } as unknown as Promise<string>, () => 'made')).toBe('later')
  expect([await first, read(key), whenKnown(read(key), (answer) => `${answer} twice`)]).toEqual(['read', 'read', 'read twice'])
})

it('fails each who asks, and is not asked again, when it cannot be read', async () => {
  let reads = 0
  const read = oncePer(async () => {
    reads++
    throw new Error('the database is gone')
  })
  const key = {}
  for (let time = 0; time < 2; time++) await expect(read(key)).rejects.toThrow('the database is gone')
  expect(reads).toBe(1)
})
