import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatText } from './format'
import { sanitiseHtml } from './sanitise'

const LINK = 'rel="nofollow ugc noopener"'

describe('formatText', () => {
  it.each([
    ['one paragraph\nin two lines', '<p>one paragraph\nin two lines</p>'],
    ['two\n\nparagraphs', '<p>two</p><p>paragraphs</p>'],
    ['an *italic* word', '<p>an <em>italic</em> word</p>'],
    ['a **strong** word is emphasised too', '<p>a <em>strong</em> word is emphasised too</p>'],
    ['_no_ snake_case_names', '<p>_no_ snake_case_names</p>'],
    ['a literal \\*star\\*', '<p>a literal *star*</p>'],
    ['text\n\n  code by\n    indent\n\ntext', '<p>text</p><pre><code>code by\n  indent</code></pre><p>text</p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['```\nfenced <b>\n```', '<pre><code>fenced &lt;b&gt;</code></pre>'],
    ['> said\n> > before that\n\nanswer', '<blockquote><p>said</p><blockquote><p>before that</p></blockquote></blockquote><p>answer</p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    ['see https://example.org/a_b.', `<p>see <a href="https://example.org/a_b" ${LINK}>https://example.org/a_b</a>.</p>`],
    ['[words](https://example.org/?a&b)', `<p><a href="https://example.org/?a&amp;b" ${LINK}>words</a></p>`],
    ['[no](javascript:alert(1))', '<p>[no](javascript:alert(1))</p>'],
    ['# no heading', '<p># no heading</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['&amp; stays', '<p>&amp;amp; stays</p>'],
    ['a\\\nb', '<p>a\nb</p>'],
    ['', ''],
  ])('%j', (text, html) => {
    expect(formatText(text)).toBe(html)
  })

  it('shows 60 characters of a long address and links to all of it', () => {
    const url = `https://example.org/${'long/'.repeat(20)}`
    expect(formatText(url)).toBe(`<p><a href="${url}" ${LINK}>${url.slice(0, 60)}...</a></p>`)
  })

  it('writes nothing but the closed subset, whatever is put in', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')))
    fc.assert(
      fc.property(hostile, (text) => {
        const html = formatText(text)
        expect(html.replace(ALLOWED, '')).not.toMatch(/[<>]/)
        expect(sanitiseHtml(html)).toBe(html)
        expect(formatText(text)).toBe(html)
      }),
      { numRuns: 500 },
    )
  })
})

const PIECES = ['*', '**', '`', '```\n', '\n', '\n\n', '  ', '> ', '- ', '1. ', '[', '](', ')', '<', '>', '<script>', '</p>', '<a href=', '"', "'", '&', '&lt;', 'javascript:', 'https://example.org/', 'data:text/html,', '\\', '_', 'word', '\u0000', '\u202e', 'onload=']
const ALLOWED = /<\/?(p|em|code|pre|blockquote|ul|ol|li)>|<a href="(https?:|mailto:)[^"<>]*" rel="nofollow ugc noopener">|<\/a>/g
