import { age } from '@/lib/text/age'
import { html, type Markup } from '@/lib/text/markup'

/**
 * A link that says how old something is; the exact minute and its time zone are in its tooltip, from which the browser keeps the age fresh. There are
 * thousands of these on a page: a `time` element inside would be a fifth of a comment's markup, and with a letter between day and time it needs no quotes.
 */
export function ageLink(href: string, then: Date, at: Date): Markup {
  return html`<a href=${href} title=${then.toISOString().slice(0, 16)}Z>${age(then, at)}</a>`
}
