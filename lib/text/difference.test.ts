import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from './difference'

const written = (before: string, after: string) =>
  difference(before, after)
    ?.map(({ text, change }) => (change === 'same' ? text : change === 'in' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(written('Bees are nice.', 'Bees are very nice!')).toBe('Bees are {+very +}nice[-.-]{+!+}')
    expect(written('One\n\ntwo', 'One\n\nthree')).toBe('One\n\n[-two-]{+three+}')
  })

  it('holds both texts, where nothing that stayed is long', () => {
    const words = fc.array(fc.constantFrom('bees', 'are', 'nice', '.', '\n', '<b>', '&', '蜂'), { maxLength: 30 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = difference(before, after) ?? []
        const without = (change: string) => stretches.filter((each) => each.change !== change).map(({ text }) => text).join('')
        expect([without('in'), without('out')]).toEqual([before, after])
      }),
    )
  })

  it('leaves out what is far from every change', () => {
    const [start, middle, end] = ['a '.repeat(1000), 'b '.repeat(1000), 'c '.repeat(1000)]
    const found = written(`${start}one ${middle}two ${end}`, `${start}1 ${middle}2 ${end}`) ?? ''
    expect(found.length).toBeLessThan(1000)
    expect(found).toMatch(/^ \[…\] [a ]{200}\[-one-\]\{\+1\+\} [b ]+ \[…\] [b ]+\[-two-\]\{\+2\+\}[c ]+ \[…\] $/)
  })

  it('is not told where too much was changed, and that is known soon', () => {
    const text = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ').slice(0, 20_000)
    expect(difference(text('a'), text('b'))).toBeNull()
  })
})
