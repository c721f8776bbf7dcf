import { Typist } from './typist'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '/': '&#x2F;' }

/** @returns a text as Hacker News' programs are given it: with the six characters replaced that it replaces */
export function hnText(text: string): string {
  return text.replace(/[&<>"'/]/g, (character) => ESCAPES[character] ?? character)
}

/**
 * Writes sanitised HTML in the dialect of Hacker News, which knows `<p>` (between paragraphs, never closed), `<i>`, `<a>` and `<pre><code>`, and whose
 * clients look for exactly these. What that has no tag for is written as people write it there: `> ` before quotations, `- ` or `1. ` before list
 * items, backticks around code within a line; a line break begins a paragraph.
 * @param html as sanitiseHtml returns it
 * @returns empty for empty HTML
 */
export function hnHtml(html: string): string {
  return new HnTypist('<p>').type(html)
}

class HnTypist extends Typist {
  private emphasised = false

  protected spellText(text: string): string {
    // What is a line break here is one in code alone; elsewhere it is white space.
    return hnText(this.inCode ? text : text.replaceAll('\n', ' '))
  }

  protected spellEmphasis(ends: boolean): string {
    return ends ? '</i>' : '<i>'
  }

  protected spellLink(href: string, label: string): string {
    return `<a href="${hnText(href)}" rel="nofollow">${label.replaceAll('\n', ' ')}</a>`
  }

  protected spellBlock(block: string, before: () => string): string {
    if (this.inCode) {
      before()
      return `<pre><code>${block}\n</code></pre>`
    }
    return block.split('\n').map((line) => hnText(before().trimStart()) + this.closed(line)).join('<p>')
  }

  /** @returns a line whose emphasis ends with it, and goes on in the next */
  private closed(line: string): string {
    const opened = this.emphasised ? `<i>${line}` : line
    this.emphasised = opened.lastIndexOf('<i>') > opened.lastIndexOf('</i>')
    return this.emphasised ? `${opened}</i>` : opened
  }
}
