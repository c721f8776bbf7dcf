import { expect, it } from 'vitest'
import { batched } from './batched'

it('asks once for all that are asked in one moment, and gives each their own answer', async () => {
  const asked: number[][] = []
  const double = batched(async (keys: number[]) => {
    asked.push(keys)
    return keys.map((key) => key * 2)
  })
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(asked).toEqual([[1, 2, 3]])
})

it('never answers from a question that began before', async () => {
  let value = 0
  const read = batched(async (keys: string[]) => {
    const seen = value
    await new Promise((resolve) => setImmediate(resolve))
    return keys.map(() => seen)
  })
  const early = read('x')
  await new Promise((resolve) => setImmediate(resolve))
  value = 1
  expect(await read('x')).toBe(1)
  expect(await early).toBe(0)
})

it('tells everyone of a batch that it failed, and goes on', async () => {
  let fail = true
  const read = batched(async (keys: number[]) => {
    if (fail) throw new Error('down')
    return keys
  })
  const results = await Promise.allSettled([read(1), read(2)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fail = false
  expect(await read(3)).toBe(3)
})
