import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { documents, fillPlace, htmlOf, markOf, type Fill, type Visitor } from './document'

/**
 * Places finished HTML in a page. In a page load a mark is left for the web server, so that the framework neither renders nor escapes nor
 * sends it twice; in an answer to a script, which has no document, the HTML itself.
 * @returns what the page's element should contain
 */
export async function place(fill: Fill): Promise<string> {
  const document = documents.getStore()
  if (!document) return htmlOf(await fill(await visitorOfRequest()))
  const index = document.fills.push(fill) - 1
  document.filled[index] = await fillPlace(fill, document)
  return markOf(index)
}

/**
 * Says that this page is the same for everyone but for its places: the web server may use it again.
 * @param stillCurrent asked before each use whether what is outside the places is up to date
 */
export function reusePage(stillCurrent: (visitor: Visitor) => Promise<boolean>): void {
  const document = documents.getStore()
  if (document) document.stillCurrent = stillCurrent
}

/** Answers 404 with the page that is being made. */
export function answerNotFound(): void {
  const document = documents.getStore()
  if (document) document.notFound = true
}

/** @returns the visitor of a page that is made for them alone */
export const personalVisitor = cache(async (): Promise<Visitor> => {
  const document = documents.getStore()
  if (!document) return visitorOfRequest()
  document.personal = true
  return document.visitor
})

const visitorOfRequest = cache(async (): Promise<Visitor> => ({ cookies: (await cookies()).toString(), nonce: '', address: '/' }))
