import { readHtml } from './html-events'
import { HtmlWriter, type Block, type Inline } from './html-writer'

/** Quotes, lists and their items within each other; what is nested deeper stays at this level. */
const MAX_NESTED = 8
const SAFE_ADDRESS = /^(?:https?|mailto):/i
/** Control characters other than tab and line feed. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f]/g
const INLINE_NAMES = new Map<string, Inline['name']>([['a', 'a'], ['code', 'code'], ['em', 'em'], ['i', 'em']])
/** Elements that stand on lines of their own: each tag of theirs ends a paragraph, also where the element itself is dropped. */
const LINE_ELEMENTS = new Set(
  `address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)

/**
 * Turns any HTML into the closed set of markup this forum uses: `p`, `pre` with `code`, `blockquote`, `ul`, `ol`, `li`, `em`, `code`, `br`
 * and `a` with a web or mail address. Nothing is passed through: each tag is written anew, balanced, and all text escaped.
 * @param html anything; paragraphs may be separated by lone `<p>` tags, as Hacker News does
 * @returns HTML fit to be shown; sanitising it again changes nothing. Takes time linear in the length
 */
export function sanitiseHtml(html: string): string {
  const sanitiser = new Sanitiser()
  readHtml(html.replace(/\r\n?/g, '\n'), sanitiser)
  // Half a surrogate pair could not be stored, and the parser can leave one at an unfinished tag.
  return sanitiser.finish().toWellFormed()
}

/** @returns a text shown as it was typed, in the same subset; for texts that no tag could stand in */
export function typedHtml(text: string): string {
  const code = tidyCode(text.replace(/\r\n?/g, '\n').replace(CONTROLS, ''))
  const writer = new HtmlWriter()
  if (code !== '') writer.writeCode(code, [])
  return writer.finish().toWellFormed()
}

/** Blank lines around code say nothing. */
function tidyCode(code: string): string {
  return code.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}

/** Follows the tags to know where each piece of text should stand. */
class Sanitiser {
  private writer = new HtmlWriter()
  private blocks: Block[] = []
  private inlines: Inline[] = []
  /** Text that no tag of ours has ended yet; inside `pre`, the code. */
  private pending = ''
  private inCode = false
  private space = ''
  private breaks = 0
  private apart = true
  private inParagraph = false

  open(name: string, href = ''): void {
    const inline = INLINE_NAMES.get(name)
    if (name === 'br') this.breakLine()
    else if (inline) this.enterInline(inline, href)
    else if (LINE_ELEMENTS.has(name)) {
      this.endParagraph()
      this.inCode = name === 'pre'
      this.inParagraph = name === 'p'
      if (name === 'li') this.enterItem()
      else if (name === 'blockquote' || name === 'ol' || name === 'ul') this.enterBlock(name)
    }
  }

  close(name: string): void {
    const inline = INLINE_NAMES.get(name)
    if (inline) this.leaveInline(inline)
    else if (LINE_ELEMENTS.has(name)) {
      this.endParagraph()
      const index = this.blocks.findLastIndex((block) => block.name === name)
      if (index >= 0) this.blocks.length = index
    }
  }

  text(text: string): void {
    this.pending += text.replace(CONTROLS, '')
  }

  finish(): string {
    this.endParagraph()
    return this.writer.finish()
  }

  private breakLine(): void {
    if (this.inCode) this.pending += '\n'
    else {
      this.flush()
      this.breaks++
    }
  }

  private enterInline(name: Inline['name'], href: string): void {
    if (this.inCode) return
    if (name === 'a') this.leaveInline('a')
    this.flush()
    const address = name === 'a' ? safeAddress(href) : ''
    if (address !== null && !this.inlines.some((inline) => inline.name === name)) this.inlines.push({ name, href: address })
  }

  private leaveInline(name: Inline['name']): void {
    if (this.inCode) return
    this.flush()
    this.inlines = this.inlines.filter((inline) => inline.name !== name)
  }

  private enterItem(): void {
    if (this.blocks.at(-1)?.name === 'li') this.blocks.pop()
    this.provideItem()
  }

  private enterBlock(name: 'blockquote' | 'ol' | 'ul'): void {
    // A list must leave room for its items.
    const levels = (this.inList() ? 1 : 0) + (name === 'blockquote' ? 1 : 2)
    if (this.blocks.length + levels > MAX_NESTED) return
    this.provideItem()
    this.blocks.push({ name })
  }

  /** A list holds items and nothing else. */
  private provideItem(): void {
    if (this.inList()) this.blocks.push({ name: 'li' })
  }

  private inList(): boolean {
    const name = this.blocks.at(-1)?.name
    return name === 'ol' || name === 'ul'
  }

  private endParagraph(): void {
    if (this.inCode) this.flushCode()
    else this.flush()
    this.apart = true
    this.inParagraph = false
  }

  private flushCode(): void {
    const code = tidyCode(this.pending)
    this.pending = ''
    this.inCode = false
    if (code === '') return
    this.provideItem()
    this.writer.writeCode(code, this.blocks)
  }

  private flush(): void {
    const text = this.pending.trim()
    const start = this.pending.length - this.pending.trimStart().length
    const space = this.space + this.pending.slice(0, start)
    this.space = text === '' ? space : this.pending.slice(start + text.length)
    this.pending = ''
    if (text === '') return
    this.provideItem()
    this.writer.writeText(text, {
      blocks: this.blocks,
      inlines: this.inlines,
      apart: this.apart || this.breaks > 1,
      inParagraph: this.inParagraph,
      separator: this.breaks > 0 ? 'br' : { space },
    })
    this.apart = false
    this.breaks = 0
  }
}

function safeAddress(href: string): string | null {
  const address = href.replace(/[\0-\x1f\x7f]/g, '').trim()
  return SAFE_ADDRESS.test(address) && URL.canParse(address) ? address : null
}
