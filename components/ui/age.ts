import { age } from '@/lib/text/age'
import { html, type Markup } from '@/lib/text/markup'

/** An age that the browser keeps fresh. Attributes go without quotes where they can: there are thousands of these on a page. */
export function ageMarkup(then: Date, at: Date): Markup {
  return html`<time datetime=${then.toISOString().slice(0, 16)}Z>${age(then, at)}</time>`
}
