import { paths } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'

/** A link to a person; new accounts are green, a thread's submitter is marked. */
export function authorMarkup(name: string, { isNew = false, isSubmitter = false } = {}): Markup {
  const kind = isSubmitter ? html` class=op` : isNew ? html` class=new` : null
  return html`<a href=${paths.user(name)}${kind}>${name}</a>`
}
