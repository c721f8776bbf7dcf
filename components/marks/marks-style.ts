import type { PersonLabel, Votes } from '@/lib/marks/queries'
import { html } from '@/lib/text/markup'
import { labelRules } from './label-rules'

/** What the arrows depend on. `answers` are the replies to the viewer's own comments; `news` what is new to the viewer. */
type Given = { votes: Votes; own: readonly { id: number }[]; answers?: readonly number[]; news?: readonly unknown[]; labels: readonly PersonLabel[] }

/**
 * What differs per viewer in shared markup: a few bytes of style beside it. An arrow that was used shows that and cannot be used again; the
 * other one, and those on the viewer's own posts, are not there.
 * @param nonce lets the page's security policy accept it
 * @param onlyNew leaves out the branches of a thread in which nothing is new, where something is
 */
export function marksStyle({ votes, own, answers = [], news = [], labels }: Given, nonce: string, onlyNew = false): string {
  const { up, down } = votes
  const mine = own.map(({ id }) => id)
  const rules = [
    rule([...up, ...down, ...mine], (values) => `:is([name=up],[name=down])${values}{visibility:hidden}`),
    rule([...answers], (values) => `[name=down]${values}{visibility:hidden}`),
    rule(up, (values) => `[name=up]${values}${USED}`),
    rule(down, (values) => `[name=down]${values}${USED}`),
    onlyNew && news.length > 0 ? '.thread>:not(:has(.news)){display:none}' : '',
    labelRules(labels),
  ].join('')
  return rules && html`<style nonce="${nonce}">`.html + `${rules}</style>`
}

const USED = '::before{visibility:visible;pointer-events:none;background:var(--accent)}'

function rule(ids: readonly number[], write: (values: string) => string): string {
  return ids.length > 0 ? write(`:is(${ids.map((id) => `[value="${id}"]`).join()})`) : ''
}
