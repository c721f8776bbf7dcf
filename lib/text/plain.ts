import { shortenUrl } from './shorten'
import { Typist } from './typist'

const CODE_INDENT = '  '

/**
 * Writes sanitised HTML the way people would have typed it: a blank line between paragraphs, `*em*`, code indented by two spaces or between
 * backticks, `> ` before quotations, `- ` or `1. ` before list items, links as their address (`[label](address)` where they show something else).
 * @param html as sanitiseHtml returns it
 * @returns the source text; empty for empty HTML
 */
export function plainText(html: string): string {
  return new PlainTypist('\n\n').type(html)
}

class PlainTypist extends Typist {
  protected spellText(text: string): string {
    return text
  }

  protected spellEmphasis(): string {
    return '*'
  }

  protected spellLink(href: string, label: string): string {
    return label === shortenUrl(href) || href === `mailto:${label}` ? href.replace(/^mailto:/, '') : `[${label}](${href})`
  }

  protected spellBlock(block: string, before: () => string): string {
    const indent = this.inCode ? CODE_INDENT : ''
    const lines = block.split('\n').map((line) => {
      const prefix = before()
      return prefix || indent ? (line === '' ? prefix : prefix + indent + line).trimEnd() : line
    })
    return lines.join('\n')
  }
}
