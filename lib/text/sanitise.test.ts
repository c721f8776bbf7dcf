import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf } from '@/lib/testing/html-fault'
import { sanitiseHtml } from './sanitise'

const link = (href: string, shown = href) => `<a href="${href}" rel="nofollow ugc noopener">${shown}</a>`
const LONG = `https://example.org/${'a'.repeat(50)}`

describe('paragraphs', () => {
  test.each([
    ['', ''],
    [' \n ', ''],
    ['one', '<p>one</p>'],
    ['one<p>two<p>three', '<p>one</p><p>two</p><p>three</p>'],
    ['<p>one</p>\n<p> two </p>', '<p>one</p><p>two</p>'],
    ['<p></p><p>&nbsp;</p>one</p>', '<p>one</p>'],
    ['one<br>two', '<p>one<br>two</p>'],
    ['<br>one<br><br/>\n<br>two<br>', '<p>one</p><p>two</p>'],
    ['<div>one</div>two<h1>three</h1>', '<p>one</p><p>two</p><p>three</p>'],
    ['one\r\ntwo', '<p>one\ntwo</p>'],
    ['a &lt;b&gt; &amp; &#x27;c&quot; <3', '<p>a &lt;b&gt; &amp; &#39;c&quot; &lt;3</p>'],
  ])('%j becomes %j', (html, expected) => expect(sanitiseHtml(html)).toBe(expected))
})

describe('emphasis, code, quotations and lists', () => {
  test.each([
    ['<i>one</i> and <em>two</em>', '<p><em>one</em> and <em>two</em></p>'],
    ['<em>one </em>two', '<p><em>one</em> two</p>'],
    ['<em>one<em>two</em></em>', '<p><em>onetwo</em></p>'],
    ['<em></em>one', '<p>one</p>'],
    ['<i>one<p>two</i> three', '<p><em>one</em></p><p><em>two</em> three</p>'],
    ['<em>a<code>b</em>c</code>', '<p><em>a<code>b</code></em><code>c</code></p>'],
    ['run <code>a &lt; b</code>', '<p>run <code>a &lt; b</code></p>'],
    ['see<p><pre><code>  if (a &lt; b)\n    c()\n</code></pre>done', '<p>see</p><pre><code>  if (a &lt; b)\n    c()</code></pre><p>done</p>'],
    ['<pre>\n\n  one <b>two</b><br>three</pre>', '<pre><code>  one two\nthree</code></pre>'],
    ['<pre><code></code></pre>', ''],
    ['<blockquote>one<p>two</blockquote>three', '<blockquote><p>one</p><p>two</p></blockquote><p>three</p>'],
    ['<ul>\n<li>one</li>\n<li>two\n<ol><li>three</ol></ul>', '<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>'],
    ['<ul><li><p>one</p><p>two</p></li></ul>', '<ul><li><p>one</p><p>two</p></li></ul>'],
    ['<ul>stray<ul><li>one</ul></ul>', '<ul><li>stray<ul><li>one</li></ul></li></ul>'],
    ['<li>one<li>two', '<p>one</p><p>two</p>'],
    ['<ul><li>one<div>two</div></li></ul>', '<ul><li>one<p>two</p></li></ul>'],
  ])('%j becomes %j', (html, expected) => expect(sanitiseHtml(html)).toBe(expected))

  test('nesting ends somewhere', () => {
    const depth = (html: string) => html.split('<blockquote>').length - 1
    expect(depth(sanitiseHtml(`${'<blockquote>'.repeat(1000)}deep`))).toBe(8)
    expect(sanitiseHtml(`${'<ul><li>'.repeat(1000)}deep`)).toBe(`${'<ul><li>'.repeat(4)}deep${'</li></ul>'.repeat(4)}`)
  })
})

describe('links', () => {
  test.each([
    ['<a href="https:&#x2F;&#x2F;a.example/?a&amp;b" rel="nofollow">https:&#x2F;&#x2F;a.example/?a&amp;b</a>', link('https://a.example/?a&amp;b')],
    [`<a href="${LONG}">${LONG}</a>`, link(LONG, `${LONG.slice(0, 60)}...`)],
    [`<a href="${LONG}">a page</a>`, link(LONG, 'a page')],
    ['<a href="mailto:someone@example.org">write</a>', link('mailto:someone@example.org', 'write')],
    ['<a href=" HTTPS://example.org\n/x ">x</a>', link('HTTPS://example.org/x', 'x')],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="java\nscript:alert(1)">x</a>', 'x'],
    ['<a href="&#1;javascript:alert(1)">x</a>', 'x'],
    ['<a href="data:text/html,x">x</a>', 'x'],
    ['<a href="item?id=1">x</a>', 'x'],
    ['<a name="x">x</a>', 'x'],
    [`<a href='https://example.org/"onmouseover="alert(1)'>x</a>`, link('https://example.org/&quot;onmouseover=&quot;alert(1)', 'x')],
    ['<a href="https://a.example">x<a href="https://b.example">y</a>z</a>', `${link('https://a.example', 'x')}${link('https://b.example', 'y')}z`],
    ['<a href="https://a.example"></a>x', 'x'],
  ])('%j becomes %j', (html, expected) => expect(sanitiseHtml(html)).toBe(`<p>${expected}</p>`))
})

describe('what is not for readers', () => {
  test.each([
    ['a<script>alert(1)</script>b', '<p>ab</p>'],
    ['a<style>p{}</style><SCRIPT src=x>', '<p>a</p>'],
    ['a<svg><a href="https://example.org"><svg></svg>x</a></svg>b', '<p>ab</p>'],
    ['a<!-- <p> -->b<!doctype html><?php x ?>', '<p>ab</p>'],
    ['<b onclick="alert(1)">a</b><img src=x onerror=alert(1)><font color=red>b</font>', '<p>ab</p>'],
    ['a\0b&#1;c\u{D800}', '<p>abc\u{FFFD}</p>'],
    ['a<textarea><script></textarea>b<p class=', '<p>ab</p>'],
  ])('%j becomes %j', (html, expected) => expect(sanitiseHtml(html)).toBe(expected))
})

const names = ['p', 'pre', 'code', 'blockquote', 'ul', 'ol', 'li', 'em', 'i', 'b', 'div', 'script', 'style', 'svg', 'title', 'td']
const addresses = ['https://example.org', LONG, 'javascript:alert(1)', 'mailto:a@b.example', '//x', 'https://example.org/"&lt;']
const scraps = [
  '</a>', '<br>', '</br>', '<', '>', '&', '"', "'", '&lt;', '&#x27;', '&#0;', '&nbsp;', '<!--', '-->', '<![CDATA[', ']]>', '<?', '</', '<p/', '\0',
  '\r\n', '\n\n', ' ', '  x', 'word', 'https://example.org', LONG, '<img src=x onerror=alert(1)>', '<a href=https://example.org onclick=x>',
]
const fragments = fc.oneof(
  fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`]), ...addresses.map((href) => `<a href='${href}'>`), ...scraps),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const hostile = fc.array(fragments, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''))

describe('whatever comes in', () => {
  test('only the closed set of markup comes out, balanced and nested as it should be', () => {
    fc.assert(fc.property(hostile, (html) => void expect(faultOf(sanitiseHtml(html))).toBeNull()), { numRuns: 2000 })
  })

  test('sanitising again changes nothing', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const once = sanitiseHtml(html)
        expect(sanitiseHtml(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
