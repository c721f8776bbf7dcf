import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settings } from '@/lib/settings'
import { formatText } from '@/lib/text/format'
import { mentionsIn } from './mentions'

test.each([
  ['@anna', ['anna']],
  ['Thanks, @Anna. And (@bob-2), @c_d!', ['anna', 'bob-2', 'c_d']],
  ['*@anna*: “@bob”', ['anna', 'bob']],
  ['@anna @ANNA', ['anna']],
  ['_@anna_ and @bob--', ['anna_', 'anna', 'bob--', 'bob']],
  ['`@anna`, and\n\n  @bob in a block\n\n```\n@carl\n```', []],
  ['> @anna said so\n\nNot to me.', []],
  ['mail@anna, a.@anna, @anna@example.org, @anna.example.org, //@anna, @@anna', []],
  ['https://example.org/@anna and [@bob](https://example.org/)', []],
  [`@a @${'x'.repeat(settings.nameLength.max + 1)} @ünder`, []],
  [Array.from({ length: 15 }, (_, index) => `@p${index}0`).join(' '), Array.from({ length: settings.notices.mentions }, (_, index) => `p${index}0`)],
])('%j mentions %j', (text, names) => expect(mentionsIn(formatText(text))).toEqual(names))

test('names nobody but whom stands behind an @ in the text', () => {
  const piece = fc.constantFrom('@ann', '@bob', '`', '```', '\n', '\n\n  ', ' ', '> ', '*', 'x', '.', '@', '[', '](https://a.example)', 'https://a.example/')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      for (const name of mentionsIn(formatText(text))) expect(text).toContain(`@${name}`)
    }),
  )
})
