import { Parser } from 'htmlparser2'

/** What a reader of HTML is told, in the order of the text. Names are in lower case; entities are decoded. */
export type HtmlEvents = {
  open: (name: string, href: string | undefined) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Whose content is no text for a reader. */
const UNREADABLE = new Set([
  'iframe', 'math', 'noembed', 'noframes', 'noscript', 'object', 'plaintext', 'script', 'select', 'style', 'svg', 'template', 'textarea',
  'title', 'xmp',
])

/**
 * Reads any HTML, in time linear in its length. Elements whose content is not for readers are left out with all they hold.
 * @param html anything
 * @param events told of each tag and text; tags come as written, so they need not balance
 */
export function readHtml(html: string, events: HtmlEvents): void {
  new Reader(html, events).end(html)
}

/**
 * Reports closing tags as they stand. The parser's own matching of tags would search its whole stack for each of them, which takes
 * quadratic time on hostile input; to a parser for which every element is void the stack stays empty.
 */
class Reader extends Parser {
  private inside: string | null = null
  private depth = 0

  constructor(
    private readonly html: string,
    private readonly events: HtmlEvents,
  ) {
    super({
      onopentag: (name, attributes) => this.opened(name, attributes.href),
      ontext: (text) => this.inside || events.text(text),
    })
  }

  protected override isVoidElement(): boolean {
    return true
  }

  override onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    if (!this.inside) this.events.close(name)
    else if (name === this.inside && --this.depth === 0) this.inside = null
  }

  private opened(name: string, href: string | undefined): void {
    if (this.inside) this.depth += name === this.inside ? 1 : 0
    else if (!UNREADABLE.has(name)) this.events.open(name, href)
    else [this.inside, this.depth] = [name, 1]
  }
}
