import sniffEncoding from 'html-encoding-sniffer'
import { Parser } from 'htmlparser2'
import { settings } from '@/lib/settings'
import { reach, Unreachable } from './reach'

/**
 * Asks a page what it is called. What it tells others to call it (`og:title`) comes before its title; spaces are set right, and what is too long is cut.
 * @param limit in characters
 * @returns null when there is no such page, or it has no title
 */
export async function pageTitle(address: string, limit: number, origins: readonly string[] = settings.outward.origins): Promise<string | null> {
  try {
    const { status, headers, body } = await reach(address, { headers: { accept: 'text/html,application/xhtml+xml' }, redirects: settings.outward.redirects }, origins)
    const type = headers['content-type'] ?? ''
    if (status !== 200 || !/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return null
    const title = titleIn(decode(body, type)).replace(/\s+/g, ' ').trim()
    return title === '' ? null : shortened(title, limit)
  } catch (error) {
    if (error instanceof Unreachable) return null
    throw error
  }
}

/** By its first bytes, the header or the page, in the order of the HTML standard; a page that says nothing is read as most are written. */
function decode(body: Buffer, type: string): string {
  const [, said] = /charset\s*=\s*"?([^\s;"]+)/i.exec(type) ?? []
  const encoding = sniffEncoding(body, { ...(said !== undefined && { transportLayerEncodingLabel: said }), defaultEncoding: 'UTF-8' })
  return decoderOf(encoding).decode(body)
}

/** The standard has names for what is no encoding, and for some that Node does not know. */
function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}

/** The first title is the page's; those within pictures come later. */
function titleIn(page: string): string {
  let [shared, own, open] = ['', '', false]
  const parser = new Parser({
    onopentag: (name, { property, content }) => {
      if (name === 'meta' && property?.toLowerCase() === 'og:title') shared ||= content?.trim() ?? ''
      open = name === 'title' && own === ''
    },
    ontext: (text) => {
      if (open) own += text
    },
    onclosetag: () => void (open = false),
  })
  parser.end(page)
  return shared || own
}

function shortened(title: string, limit: number): string {
  const characters = [...title]
  if (characters.length <= limit) return title
  const beginning = characters.slice(0, limit).join('')
  const word = beginning.lastIndexOf(' ')
  return characters[limit] === ' ' || word < limit / 2 ? beginning.trimEnd() : beginning.slice(0, word)
}
