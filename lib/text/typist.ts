import { decodeEntities } from './entities'

/** The sanitiser's own output holds nothing else: tags with at most an address, and text with five entities. */
const TOKEN = /<(\/?)([a-z]+)(?: href="([^"]*)")?[^>]*>|[^<]+/g

/** A quotation or list item: what stands before its first line and before all others. */
type Container = { first: string; rest: string }

/** Writes sanitised HTML block by block, where quotations and list items are told by what stands before their lines; how the rest is spelt is for others to say. */
export abstract class Typist {
  protected block = ''
  protected inCode = false
  private readonly blocks: string[] = []
  private link: { href: string; label: string } | null = null
  private readonly containers: Container[] = []
  /** The next number of each list around; null for a list without numbers. */
  private readonly counters: (number | null)[] = []

  /** @param between what separates blocks */
  constructor(private readonly between: string) {}

  /**
   * @param html as sanitiseHtml returns it
   * @returns all of it in this spelling; empty for empty HTML
   */
  type(html: string): string {
    for (const [token, slash, name, href] of html.matchAll(TOKEN)) {
      if (name === undefined) this.write(this.spellText(decodeEntities(token)))
      else if (slash) this.close(name)
      else this.open(name, decodeEntities(href ?? ''))
    }
    this.endBlock()
    return this.blocks.join(this.between)
  }

  protected abstract spellText(text: string): string
  protected abstract spellEmphasis(ends: boolean): string
  protected abstract spellLink(href: string, label: string): string
  /** @param block not empty; `before` is called for what stands before each of its lines, in order */
  protected abstract spellBlock(block: string, before: () => string): string

  private open(name: string, href: string): void {
    if (name === 'em') this.write(this.spellEmphasis(false))
    else if (name === 'br') this.write('\n')
    else if (name === 'a') this.link = { href, label: '' }
    else if (name === 'code') this.write(this.inCode ? '' : '`')
    else {
      this.endBlock()
      if (name === 'pre') this.inCode = true
      else if (name === 'ol' || name === 'ul') this.counters.push(name === 'ol' ? 1 : null)
      else if (name === 'li') this.openItem()
      else if (name === 'blockquote') this.containers.push({ first: '> ', rest: '> ' })
    }
  }

  private close(name: string): void {
    if (name === 'em') this.write(this.spellEmphasis(true))
    else if (name === 'a') this.closeLink()
    else if (name === 'code') this.write(this.inCode ? '' : '`')
    else {
      this.endBlock()
      if (name === 'ol' || name === 'ul') this.counters.pop()
      else if (name === 'li' || name === 'blockquote') this.containers.pop()
    }
  }

  private write(text: string): void {
    if (this.link) this.link.label += text
    else this.block += text
  }

  private openItem(): void {
    const number = this.counters.at(-1) ?? null
    const marker = number === null ? '- ' : `${number}. `
    if (number !== null) this.counters[this.counters.length - 1] = number + 1
    this.containers.push({ first: marker, rest: ' '.repeat(marker.length) })
  }

  private closeLink(): void {
    if (!this.link) return
    const { href, label } = this.link
    this.link = null
    this.write(this.spellLink(href, label))
  }

  private endBlock(): void {
    if (this.block === '') return
    this.blocks.push(this.spellBlock(this.block, () => this.before()))
    this.block = ''
    this.inCode = false
  }

  private before(): string {
    let prefix = ''
    for (const container of this.containers) {
      prefix += container.first
      container.first = container.rest
    }
    return prefix
  }
}
