import { decodeEntities } from './entities'

/**
 * @param html as sanitiseHtml returns it
 * @param most characters
 * @returns its words on one line, cut where a word ends
 */
export function excerpt(html: string, most: number): string {
  const text = decodeEntities(html.replace(/<\/(?:p|pre|li|blockquote)>|<br>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(text, most)
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  // A word that is longer than half of it is cut itself, but not in the middle of a character.
  return `${end > most / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}
