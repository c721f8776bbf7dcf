/** What the form to submit is filled in with. */
type Given = { title: string; url: string; text: string }

/**
 * Many apps share an address within the text, behind the title or alone.
 * @param shared the text another app shares
 * @returns what it means: words around an address are the title where there is none
 */
export function withShared({ title, url, text }: Given, shared: string): Given {
  const found = /https?:\/\/\S+/.exec(shared)?.[0] ?? ''
  const words = shared.replace(found, '').replace(/\s+/g, ' ').trim()
  if (url === '' && found === '') return { title, url, text: text || shared }
  return { title: title || words, url: url || found, text }
}
