import { describe, expect, test } from 'vitest'
import { readItem } from './item'
import { LONGEST_LINE } from './lines'

const STORY = { id: 1, type: 'story', by: 'fern', time: 1700000000, title: 'A title' }
const COMMENT = { id: 2, type: 'comment', by: 'fern', time: 1700000000, parent: 1, text: 'A text' }
const read = (line: object) => readItem(JSON.stringify(line))

describe('a good line', () => {
  test('a story is read with its site, its title decoded and its text cleaned', () => {
    const line = { ...STORY, title: ' 1 &lt; 2 &amp;\n x < y', url: 'https://github.com/Fern/kettle', text: 'a<style>b</style><p>c', score: -1, x: 1 }
    expect(read(line)).toEqual({
      id: 1, kind: 'story', author: 'fern', time: 1700000000, parent: null, parts: [], title: '1 < 2 & x < y', url: 'https://github.com/Fern/kettle',
      site: 'github.com/fern', urlKey: 'https://github.com/Fern/kettle', text: 'a\n\nc', html: '<p>a</p><p>c</p>', score: -1, deleted: false, dead: false, flagged: false,
    })
  })

  test('a comment has neither a title nor an address nor a score of its own', () => {
    const line = { ...COMMENT, title: 'x', url: 'https://example.org', score: 9 }
    expect(read(line)).toMatchObject({ parent: 1, title: null, url: null, site: null, score: 1 })
  })

  test('null is the same as absent', () => {
    const line = { ...STORY, url: null, text: null, parent: null, kids: null, parts: null, score: null, deleted: null, dead: null }
    expect(read(line)).toEqual(read(STORY))
  })

  test('a byte order mark and a carriage return do no harm', () => {
    expect(readItem(`\u{FEFF}${JSON.stringify(STORY)}\r`)).toEqual(read(STORY))
  })

  test.each(['[dead]', '[flagged]'])('the placeholder %s is no text', (text) => {
    expect(read({ ...COMMENT, dead: true, text })).toMatchObject({ text: '', html: '', dead: true })
    expect(read({ ...COMMENT, text })).toMatchObject({ text })
  })

  test('what no database can hold is left out', () => {
    expect(read({ ...STORY, title: 'a\0b\u{D800}', url: 'https://example.org/\0\u{D800}', text: 'c\0d\u{DC00}' })).toMatchObject({
      title: 'ab\u{FFFD}', url: 'https://example.org/\u{FFFD}', text: 'cd\u{FFFD}',
    })
  })

  test('lengths are counted in characters', () => {
    expect(read({ ...STORY, title: '🫖'.repeat(300) })).toMatchObject({ title: '🫖'.repeat(300) })
  })
})

describe('a bad line is refused in a sentence', () => {
  test.each([
    ['{"id":1', 'The line is not a JSON object.'],
    ['[1]', 'The line is not a JSON object.'],
    ['null', 'The line is not a JSON object.'],
    [{ ...STORY, id: 0 }, 'Its id is not a whole number from 1 to 2000000000.'],
    [{ ...STORY, id: 2 ** 31 }, 'Its id is not a whole number from 1 to 2000000000.'],
    [{ ...STORY, id: 1.5 }, 'Its id is not a whole number from 1 to 2000000000.'],
    [{ ...STORY, id: '1' }, 'Its id is not a whole number from 1 to 2000000000.'],
    [{ ...STORY, type: 'user' }, 'Its type is none of story, comment, poll, pollopt, job.'],
    [{ ...STORY, time: undefined }, 'Its time is not a whole number of seconds since 1970.'],
    [{ ...STORY, time: 1e12 }, 'Its time is not a whole number of seconds since 1970.'],
    [{ ...STORY, by: 'x'.repeat(33) }, 'Its author is not a name of 1 to 32 letters, digits, hyphens and underscores.'],
    [{ ...STORY, by: 'a b' }, 'Its author is not a name of 1 to 32 letters, digits, hyphens and underscores.'],
    [{ ...STORY, by: undefined }, 'It has no author, though it is not deleted.'],
    [{ ...STORY, title: undefined }, 'It has no title.'],
    [{ ...STORY, title: ' &#32; ' }, 'It has no title.'],
    [{ ...STORY, title: 'x'.repeat(301) }, 'Its title is longer than 300 characters.'],
    [{ ...STORY, url: 'ftp://example.org' }, 'Its url is not a web address.'],
    [{ ...STORY, url: `https://example.org/${'x'.repeat(4000)}` }, 'Its url is longer than 4000 characters.'],
    [{ ...STORY, text: 'x'.repeat(200_001) }, 'Its text is longer than 200000 characters.'],
    [{ ...STORY, text: 1 }, 'Its text is not a text.'],
    [{ ...STORY, score: 2 ** 31 }, 'Its score is not a whole number.'],
    [{ ...STORY, dead: 'yes' }, 'Its mark "dead" is neither true nor false.'],
    [{ ...STORY, type: 'poll', parts: [0] }, 'One of its parts is not a whole number from 1 to 2000000000.'],
    [{ ...COMMENT, parent: undefined }, 'It is a comment without a parent.'],
    [{ ...COMMENT, parent: -1 }, 'Its parent is not a whole number from 1 to 2000000000.'],
    [{ ...COMMENT, type: 'pollopt', parent: undefined }, 'It is a poll option without a poll.'],
  ])('%j', (line, reason) => expect(typeof line === 'string' ? readItem(line) : read(line)).toEqual({ reason }))

  test('an endless line', () => {
    expect(readItem('x'.repeat(LONGEST_LINE + 1))).toEqual({ reason: 'The line is longer than 4000000 characters.' })
  })
})
