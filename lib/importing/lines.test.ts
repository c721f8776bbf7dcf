import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_LINE, linesOf } from './lines'

async function* chunksOf(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks
}

async function linesFrom(chunks: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(chunks)) lines.push(line)
  return lines
}

test('lines are the same however the text is cut into pieces', async () => {
  const text = fc.stringMatching(/^[ab\n\u2028\r]{0,40}$/)
  await fc.assert(
    fc.asyncProperty(text, fc.nat(40), async (whole, at) => {
      const lines = await linesFrom(chunksOf(whole.slice(0, at), whole.slice(at)))
      expect(lines).toEqual(whole.replace(/\n$/, '').split('\n').slice(0, whole === '' ? 0 : undefined))
    }),
  )
})

test('an endless line is neither kept whole nor taken for a proper one', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (let count = 0; count < 20; count++) yield 'x'.repeat(1_000_000)
    yield '\nnext'
  }
  const [first, next] = await linesFrom(endless())
  expect(first?.length).toBeGreaterThan(LONGEST_LINE)
  expect(first?.length).toBeLessThanOrEqual(LONGEST_LINE + 1_000_000)
  expect(next).toBe('next')
})
