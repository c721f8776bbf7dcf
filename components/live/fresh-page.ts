/** As components/marks writes them; what people write is escaped, so nothing of it looks like this. */
const STYLE = /<style nonce="[^"]*">(.*?)<\/style>/gs

/**
 * Reads the present page anew, with all that is the viewer's own in it. Its styles, which hide the arrows on their own posts and those that were used,
 * count for this page, too: they are taken out before, since the policy of this page lets none in that carries another page's nonce.
 * @returns null where it could not be had
 */
export async function freshPage(): Promise<Document | null> {
  const answer = await fetch(window.location.pathname + window.location.search)
  if (!answer.ok) return null
  const text = await answer.text()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(Array.from(text.matchAll(STYLE), ([, rules]) => rules).join(''))
  document.adoptedStyleSheets = [sheet]
  return new DOMParser().parseFromString(text.replace(STYLE, ''), 'text/html')
}
