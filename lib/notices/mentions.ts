import { settings } from '@/lib/settings'
import { readHtml } from '@/lib/text/html-events'

const { nameLength, notices } = settings

/** Names stand in an address, in another's words and in code without meaning anybody. */
const NOT_SAID = new Set(['a', 'blockquote', 'code', 'pre'])

/** A name after `@`, neither within a word or a mail address nor the beginning of one, as in @name@example.org and @name.example.org. */
const MENTION = new RegExp(`(?<![\\p{L}\\p{N}@/.+-])@([A-Za-z0-9_-]{${nameLength.min},${nameLength.max}})(?![A-Za-z0-9_@-]|\\.[\\p{L}\\p{N}])`, 'gu')

/**
 * Who is addressed in a text: `@name`, not within code, quotations and links.
 * @param html as the formatter made it
 * @returns the first names, in small letters, each once; whether anybody has them is not known. What ends in marks a name could end in is given without them, too
 */
export function mentionsIn(html: string): string[] {
  const mentions = new Set(Array.from(saidIn(html).matchAll(MENTION), ([, name = '']) => name.toLowerCase()))
  return [...mentions].slice(0, notices.mentions).flatMap((name) => [...new Set([name, name.replace(/[_-]+$/, '')])])
}

function saidIn(html: string): string {
  let said = ''
  let inside = 0
  readHtml(html, {
    open: (name) => {
      said += ' '
      if (NOT_SAID.has(name)) inside++
    },
    close: (name) => {
      said += ' '
      if (NOT_SAID.has(name)) inside--
    },
    text: (text) => {
      if (inside === 0) said += text
    },
  })
  return said
}
