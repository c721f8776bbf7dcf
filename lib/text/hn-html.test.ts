import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { hnHtml, hnText } from './hn-html'
import { sanitiseHtml } from './sanitise'

test.each([
  ['', ''],
  ['one<p>two', 'one<p>two'],
  ['a <i>b</i> &amp; "c" it\'s 1/2', 'a <i>b</i> &amp; &quot;c&quot; it&#x27;s 1&#x2F;2'],
  ['one\ntwo<br>three', 'one two<p>three'],
  ['<i>one<br>two</i> three', '<i>one</i><p><i>two</i> three'],
  ['<a href="https://example.org/a?b=1&amp;c">an <i>example</i></a>', '<a href="https:&#x2F;&#x2F;example.org&#x2F;a?b=1&amp;c" rel="nofollow">an <i>example</i></a>'],
  ['see<pre><code>if (a)\n  b("/")</code></pre>end', 'see<p><pre><code>if (a)\n  b(&quot;&#x2F;&quot;)\n</code></pre><p>end'],
  ['run <code>x</code>', 'run `x`'],
  ['<blockquote>one<br>two<p>three</blockquote>four', '&gt; one<p>&gt; two<p>&gt; three<p>four'],
  ['<ul><li>one<ol><li>two<li>three<p>four</ol><li><pre><code>five</code></pre></ul>', '- one<p>1. two<p>2. three<p>four<p><pre><code>five\n</code></pre>'],
])('%j is %j', (html, expected) => expect(hnHtml(sanitiseHtml(html))).toBe(expected))

const KNOWN = /<(?:p|i|\/i|a href="[^"<>]*" rel="nofollow"|\/a|pre|code|\/code|\/pre)>/g
const MARKS = /[\s`>-]+|\d+\. /g

/** @returns what an ordinary reader of HTML makes of it, without what quotations, items and code are marked by */
function wordsOf(html: string): string {
  let words = ''
  new Parser({ ontext: (text) => (words += text) }, { decodeEntities: true }).end(html)
  return words.replace(MARKS, '')
}

test('says the same words in no other tags, all of them closed, whatever is written', () => {
  const tags = fc.constantFrom('<p>', '<br>', '<i>', '</i>', '<code>', '</code>', '<pre><code>', '</code></pre>', '<blockquote>', '</blockquote>', '<ul><li>', '<ol><li>', '<li>', '</ul>', '</ol>', '<a href="https://example.org/">', '</a>', '&lt;b&gt; &amp;amp; ', "it's /x/ ")
  const html = fc.array(fc.oneof(tags, fc.stringMatching(/^[a-zé😀"\n ]{1,9}$/u)), { maxLength: 30 }).map((parts) => sanitiseHtml(parts.join('')))
  fc.assert(
    fc.property(html, (stored) => {
      const written = hnHtml(stored)
      expect(wordsOf(written)).toBe(wordsOf(stored))
      const left = written.replace(KNOWN, '')
      expect(left).not.toMatch(/[<>"'/]|&(?!amp;|lt;|gt;|quot;|#x27;|#x2F;)/)
      for (const paragraph of written.split('<p>')) for (const tag of ['i', 'a', 'pre', 'code']) expect(paragraph.split(`<${tag}`).length).toBe(paragraph.split(`</${tag}>`).length)
    }),
  )
})

test('a text is what it was when it is decoded', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    let decoded = ''
    new Parser({ ontext: (piece) => (decoded += piece) }).end(hnText(text))
    expect(decoded).toBe(text)
  }))
  expect(hnText('Rust’s <T> & "it\'s" 1/2')).toBe('Rust’s &lt;T&gt; &amp; &quot;it&#x27;s&quot; 1&#x2F;2')
})
