/**
 * Reads the present page anew, with all that is the viewer's own in it. Its styles, which hide the arrows on their own and those that were used, count
 * for this page, too.
 * @returns null where it could not be had
 */
export async function freshPage(): Promise<Document | null> {
  const answer = await fetch(window.location.pathname + window.location.search)
  if (!answer.ok) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(Array.from(page.querySelectorAll('main style'), ({ textContent }) => textContent).join(''))
  document.adoptedStyleSheets = [sheet]
  return page
}
