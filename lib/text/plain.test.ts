import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain'
import { sanitiseHtml } from './sanitise'

const LONG = `https://example.org/${'a'.repeat(50)}`

test.each([
  ['', ''],
  ['one<p>two', 'one\n\ntwo'],
  ['a &lt;b&gt; &amp; <i>c</i><br>d', 'a <b> & *c*\nd'],
  ['see<pre><code>if (a)\n\n  b()</code></pre>end', 'see\n\n  if (a)\n\n    b()\n\nend'],
  ['run <code>x</code>', 'run `x`'],
  [`<a href="${LONG}">${LONG}</a>.`, `${LONG}.`],
  ['<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
  ['<a href="https://example.org">an <i>example</i></a>', '[an *example*](https://example.org)'],
  ['<blockquote>one<br>two</blockquote>three', '> one\n> two\n\nthree'],
  ['<ul><li>one<ol><li>two<li>three<p>four</ol></ul>', '- one\n\n  1. two\n\n  2. three\n\n     four'],
])('%j is typed as %j', (html, expected) => expect(plainText(sanitiseHtml(html))).toBe(expected))

test('paragraphs of words come back as they were typed', () => {
  const words = fc.array(fc.stringMatching(/^[a-z<>&'"]{1,9}$/), { minLength: 1, maxLength: 9 }).map((list) => list.join(' '))
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  fc.assert(
    fc.property(fc.array(words), (paragraphs) => {
      expect(plainText(sanitiseHtml(paragraphs.map(escaped).join('<p>')))).toBe(paragraphs.join('\n\n'))
    }),
  )
})
