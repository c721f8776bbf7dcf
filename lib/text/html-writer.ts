import { escapeHtml } from './markup'
import { shortenUrl } from './shorten'

export type Block = { name: 'blockquote' | 'li' | 'ol' | 'ul' }
export type Inline = { name: 'a' | 'code' | 'em'; href: string }

/** Where a piece of text stands. Blocks and inlines are compared by identity: two items in a row are two objects. */
export type Place = {
  /** Outermost first. */
  blocks: Block[]
  inlines: Inline[]
  /** Whether it begins a paragraph of its own. */
  apart: boolean
  /** Whether a list item's text stands in a paragraph within the item. */
  inParagraph: boolean
  /** What separates it from the text before it in the same paragraph: white space, or a line break. */
  separator: { space: string } | 'br'
}

/** Writes balanced HTML from pieces of text and their places: a tag is written when text needs it, so nothing is ever empty. */
export class HtmlWriter {
  private out: string[] = []
  private blocks: Block[] = []
  private inlines: Inline[] = []
  private paragraph: 'p' | 'bare' | null = null
  /** Whether the last thing in this list item is text without a paragraph around it. */
  private afterBare = false
  private link = { start: 0, shown: '', plain: false }

  /** @param text not empty */
  writeText(text: string, place: Place): void {
    if (place.apart) this.closeParagraph()
    this.moveTo(place.blocks)
    const kept = this.paragraph ? commonStart(this.inlines, place.inlines) : 0
    while (this.inlines.length > kept) this.closeInline()
    if (this.paragraph) this.writeSeparator(place.separator)
    else this.openParagraph(place.inParagraph)
    for (const inline of place.inlines.slice(kept)) this.openInline(inline)
    this.writePiece(text)
  }

  /** @param code not empty */
  writeCode(code: string, blocks: Block[]): void {
    this.closeParagraph()
    this.moveTo(blocks)
    this.out.push(`<pre><code>${escapeHtml(code)}</code></pre>`)
    this.afterBare = false
  }

  /** @returns all that was written, closed */
  finish(): string {
    this.closeParagraph()
    this.moveTo([])
    return this.out.join('')
  }

  private writeSeparator(separator: Place['separator']): void {
    if (separator !== 'br') return this.writePiece(separator.space)
    this.out.push('<br>')
    this.link.plain = false
  }

  private writePiece(text: string): void {
    this.out.push(escapeHtml(text))
    this.link.shown += text
  }

  private moveTo(blocks: Block[]): void {
    const kept = commonStart(this.blocks, blocks)
    if (kept === this.blocks.length && kept === blocks.length) return
    this.closeParagraph()
    for (const { name } of this.blocks.slice(kept).reverse()) this.out.push(`</${name}>`)
    for (const { name } of blocks.slice(kept)) this.out.push(`<${name}>`)
    this.blocks = [...blocks]
    this.afterBare = false
  }

  private openParagraph(inParagraph: boolean): void {
    this.paragraph = this.blocks.at(-1)?.name === 'li' && !inParagraph && !this.afterBare ? 'bare' : 'p'
    if (this.paragraph === 'p') this.out.push('<p>')
  }

  private closeParagraph(): void {
    if (!this.paragraph) return
    while (this.inlines.length > 0) this.closeInline()
    if (this.paragraph === 'p') this.out.push('</p>')
    this.afterBare = this.paragraph === 'bare'
    this.paragraph = null
  }

  private openInline(inline: Inline): void {
    this.inlines.push(inline)
    this.out.push(inline.name === 'a' ? `<a href="${escapeHtml(inline.href)}" rel="nofollow ugc noopener">` : `<${inline.name}>`)
    this.link = inline.name === 'a' ? { start: this.out.length, shown: '', plain: true } : { ...this.link, plain: false }
  }

  private closeInline(): void {
    const inline = this.inlines.pop()
    if (!inline) return
    if (inline.name === 'a' && this.link.plain && this.link.shown === inline.href) {
      this.out.length = this.link.start
      this.out.push(escapeHtml(shortenUrl(inline.href)))
    }
    this.out.push(`</${inline.name}>`)
  }
}

function commonStart<T>(left: T[], right: T[]): number {
  const different = left.findIndex((value, index) => value !== right[index])
  return different < 0 ? left.length : different
}
