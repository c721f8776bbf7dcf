import type { PersonLabel } from '@/lib/marks/queries'
import { paths } from '@/lib/paths'

/** The same for all labels; inline-block, so that the line below a link does not run on. */
const LOOK = 'display:inline-block;margin-left:.4em;padding:0 .35em;border-radius:.25em;background:var(--tint);color:var(--quiet);font-weight:400;unicode-bidi:isolate'

/** @returns the rules that put a viewer's labels behind the names of people in shared markup */
export function labelRules(labels: readonly PersonLabel[]): string {
  if (labels.length === 0) return ''
  const links = labels.map(({ name }) => `[href="${paths.user(name)}"]`)
  return `:is(${links.join()})::after{${LOOK}}${labels.map(({ label }, index) => `${links[index]}::after{content:"${cssString(label)}"}`).join('')}`
}

/** Whatever means something to a style sheet or to HTML is written by its number, which ends with a space (css-syntax, consume an escaped code point). */
function cssString(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)
}
