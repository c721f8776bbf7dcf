import { shortenUrl } from './shorten'

const CODE_INDENT = '  '
/** The sanitiser's own output holds nothing else: tags with at most an address, and text with five entities. */
const TOKEN = /<(\/?)([a-z]+)(?: href="([^"]*)")?[^>]*>|[^<]+/g
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** A quotation or list item: what stands before its first line and before all others. */
type Container = { first: string; rest: string }

/**
 * Writes sanitised HTML the way people would have typed it: a blank line between paragraphs, `*em*`, code indented by two spaces or between
 * backticks, `> ` before quotations, `- ` or `1. ` before list items, links as their address (`[label](address)` where they show something else).
 * @param html as sanitiseHtml returns it
 * @returns the source text; empty for empty HTML
 */
export function plainText(html: string): string {
  const typist = new Typist()
  for (const [token, slash, name, href] of html.matchAll(TOKEN)) {
    if (name === undefined) typist.text(decodeEntities(token))
    else if (slash) typist.close(name)
    else typist.open(name, decodeEntities(href ?? ''))
  }
  return typist.finish()
}

/** @returns a text as it stands in sanitised HTML, without what had to be escaped there */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity) : text
}

class Typist {
  private blocks: string[] = []
  private block = ''
  private link: { href: string; label: string } | null = null
  private inCode = false
  private containers: Container[] = []
  /** The next number of each list around; null for a list without numbers. */
  private counters: (number | null)[] = []

  open(name: string, href: string): void {
    if (name === 'em') this.text('*')
    else if (name === 'br') this.text('\n')
    else if (name === 'a') this.link = { href, label: '' }
    else if (name === 'code') this.text(this.inCode ? '' : '`')
    else {
      this.endBlock()
      if (name === 'pre') this.inCode = true
      else if (name === 'ol' || name === 'ul') this.counters.push(name === 'ol' ? 1 : null)
      else if (name === 'li') this.openItem()
      else if (name === 'blockquote') this.containers.push({ first: '> ', rest: '> ' })
    }
  }

  close(name: string): void {
    if (name === 'em') this.text('*')
    else if (name === 'a') this.closeLink()
    else if (name === 'code') this.text(this.inCode ? '' : '`')
    else {
      this.endBlock()
      if (name === 'ol' || name === 'ul') this.counters.pop()
      else if (name === 'li' || name === 'blockquote') this.containers.pop()
    }
  }

  text(text: string): void {
    if (this.link) this.link.label += text
    else this.block += text
  }

  finish(): string {
    this.endBlock()
    return this.blocks.join('\n\n')
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
    this.text(label === shortenUrl(href) || href === `mailto:${label}` ? href.replace(/^mailto:/, '') : `[${label}](${href})`)
  }

  private endBlock(): void {
    if (this.block === '') return
    const indent = this.inCode ? CODE_INDENT : ''
    const lines = indent || this.containers.length > 0 ? this.block.split('\n').map((line) => this.prefixed(indent, line)) : [this.block]
    this.blocks.push(lines.join('\n'))
    this.block = ''
    this.inCode = false
  }

  private prefixed(indent: string, line: string): string {
    let prefix = ''
    for (const container of this.containers) {
      prefix += container.first
      container.first = container.rest
    }
    return (line === '' ? prefix : prefix + indent + line).trimEnd()
  }
}
