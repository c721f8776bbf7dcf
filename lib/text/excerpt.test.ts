import { expect, it } from 'vitest'
import { excerpt } from './excerpt'
import { formatText } from './format'

it.each([
  ['I keep *bees*.\n\nAnd `hens`:\n\n- two\n- three', 'I keep bees. And hens: two three'],
  ['a < b & "c" </script>', 'a < b & "c" </script>'],
  ['https://example.org/?a&b', 'https://example.org/?a&b'],
  ['one two three four five six seven eight', 'one two three four five six…'],
  ['x'.repeat(40), `${'x'.repeat(32)}…`],
  [`${'x'.repeat(31)}🐝🐝`, `${'x'.repeat(31)}…`],
  ['', ''],
])('says what %j says', (typed, expected) => {
  expect(excerpt(formatText(typed), 33)).toBe(expected)
})
