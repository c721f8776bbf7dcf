import { linksIn } from './links'

/** What somebody says in a post: `text` as typed and `html` as formatted, both with a poll's choices. */
export type Said = { title: string | null; url: string | null; text: string; html: string }

/** @returns all that a word filter looks at, one below the other */
export function wordsOf({ title, url, text }: Said): string {
  return [title, text, url].filter(Boolean).join('\n')
}

/** @returns every web address a post leads to */
export function linksOf({ url, html }: Said): string[] {
  return [...(url ? [url] : []), ...linksIn(html)]
}
