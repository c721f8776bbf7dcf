import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { faultOf } from '@/lib/testing/html-fault'
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

  it.each([
    ['arr[0](x) and [a](b)', '<p>arr[0](x) and [a](b)</p>'],
    ['vector<foo:bar>', '<p>vector&lt;foo:bar&gt;</p>'],
    ['[see https://a.example](https://b.example)', `<p><a href="https://b.example" ${LINK}>see https://a.example</a></p>`],
    ['[a [b](https://b.example) c](<mailto:c@c.example>)', `<p>[a <a href="https://b.example" ${LINK}>b</a> c](<a href="mailto:c@c.example" ${LINK}>mailto:c@c.example</a>)</p>`],
    ['![a](https://a.example/x.png)', `<p>!<a href="https://a.example/x.png" ${LINK}>a</a></p>`],
    ['<https://a.example> <a@b.example>', `<p><a href="https://a.example" ${LINK}>https://a.example</a> <a href="mailto:a@b.example" ${LINK}>a@b.example</a></p>`],
    ['*see https://a.example*', `<p><em>see <a href="https://a.example" ${LINK}>https://a.example</a></em></p>`],
    ['\\https://a.example', '<p>\\https://a.example</p>'],
    ['``a ` b``', '<p><code>a ` b</code></p>'],
    ['- > - > - > a', '<ul><li><blockquote><ul><li><blockquote><ul><li><p>a</p></li></ul></blockquote></li></ul></blockquote></li></ul>'],
  ])('%j', (text, html) => {
    expect(formatText(text)).toBe(html)
  })

  it('loses no text, however deep it is nested', () => {
    expect(formatText(`${'> '.repeat(1000)}deep`)).toContain('deep')
    expect(formatText(`${'- '.repeat(1000)}deep`)).toContain('deep')
  })
})

const BLOCKS = ['\n', '\n\n', '\r', '\t', '  ', '    ', '> ', '>', '- ', '* ', '+ ', '1. ', '12) ', '```\n', '~~~', '# ', '---\n', '===\n', '|a|\n|-|\n']
const INLINES = ['*', '**', '***', '_', '`', '``', '\\', '[', ']', '](', ')', '![', '(', '"', "'", '<', '>', '&', '&lt;', '&#106;', 'a', 'word ', ' ']
const ADDRESSES = ['https://example.org/', 'HTTP://', 'mailto:a@b.example', 'javascript:alert(1)', 'java\nscript:', 'data:text/html,', 'vbscript:', '//x.example', 'xn--', ':', '@', '%00', '%zz']
const TAGS = ['<script>', '</script>', '</p>', '<a href=', '<img src=x onerror=alert(1)>', ' onload=', 'style=', '<!--', '-->', '<![CDATA[', '<svg/onload=', '</']
const ODD = ['\0', '\x01', '\x1b', '\x7f', '\u00a0', '\u200b', '\u2028', '\u202e', '\ufeff', '\ufffd', '\ud800', '\udc00', '\ud83d\ude00', 'ü', '日本', '。']

const pieces = fc.oneof(fc.constantFrom(...BLOCKS), fc.constantFrom(...INLINES), fc.constantFrom(...ADDRESSES), fc.constantFrom(...TAGS), fc.constantFrom(...ODD))
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 80, size: 'max' }).map((list) => list.join('')),
  fc.tuple(fc.array(pieces, { maxLength: 6 }), fc.integer({ min: 1, max: 50 })).map(([list, count]) => list.join('').repeat(count)),
  fc.string({ unit: 'binary' }),
  // Any halves of characters.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
)

describe('whatever is typed', () => {
  it('becomes the closed set of markup alone, balanced, its attributes quoted, its addresses those of the web and of mail', () => {
    fc.assert(fc.property(hostile, (text) => void expect(faultOf(formatText(text))).toBeNull()), { numRuns: 3000 })
  })

  it('is what the sanitiser would leave as it is, and the same each time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = formatText(text)
        expect(sanitiseHtml(html)).toBe(html)
        expect(formatText(text)).toBe(html)
      }),
      { numRuns: 3000 },
    )
  })

  it('has its emphasis, code and escapes where markdown-it has them', () => {
    const parser = new MarkdownIt('zero').enable(['backticks', 'emphasis', 'balance_pairs', 'escape', 'text_join'])
    const marks = fc.array(fc.constantFrom('*', '**', '***', '`', '``', '\\', 'a', 'b.', ' ', '(', 'ü', '“'), { maxLength: 20 })
    fc.assert(
      fc.property(marks, (list) => {
        // A letter, so that no list begins there.
        const text = `x${list.join('')}`
        expect(formatText(text)).toBe(sanitiseHtml(parser.render(text).replace(/<(\/?)strong>/g, '<$1em>')))
      }),
      { numRuns: 2000 },
    )
  })
})
