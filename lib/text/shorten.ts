const SHOWN_CHARACTERS = 60

/**
 * Cuts an address for display; the link itself keeps all of it.
 * @param text an address
 * @returns at most its first 60 characters, with three dots where something was cut
 */
export function shortenUrl(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text
  // A cut through a surrogate pair would leave half a character.
  const cut = text.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}...`
}
