import { expect, it } from 'vitest'
import { oncePer } from './once-per'

it('reads once for each key, however many ask at once', async () => {
  let reads = 0
  const read = oncePer(async () => ++reads)
  const key = {}
  expect(await Promise.all([read(key), read(key), read({})])).toEqual([1, 1, 2])
})

it('gives the answer it was told, unless it was asked before', async () => {
  const read = oncePer(async () => 'read')
  const [told, asked] = [{}, {}]
  read.tell(told, Promise.resolve('told'))
  const first = read(asked)
  read.tell(asked, Promise.resolve('too late'))
  expect([await read(told), await first, await read(asked)]).toEqual(['told', 'read', 'read'])
})

it('ends nothing when an answer fails that nobody asked for', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', note)
  const read = oncePer(async () => 'read')
  read.tell({}, Promise.reject(new Error('the database is gone')))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})
