import { readHtml } from '@/lib/text/html-events'

/**
 * @param html as the formatter made it
 * @returns the web addresses its links lead to, each once, in their order
 */
export function linksIn(html: string): string[] {
  const links = new Set<string>()
  const note = (name: string, href: string | undefined) => void (name === 'a' && href && /^https?:/i.test(href) && links.add(href))
  readHtml(html, { open: note, close: () => undefined, text: () => undefined })
  return [...links]
}
