import { ageLink } from '@/components/ui/age'
import { paths } from '@/lib/paths'
import type { Choice } from '@/lib/reading/highlights'
import { html, type Markup } from '@/lib/text/markup'

/** @returns below each post why moderators chose it, with the way to the log */
export function whyChosen(choices: readonly Choice[], at: Date): ReadonlyMap<number, Markup> {
  return new Map(choices.map(({ itemId, entryId, reason, chosenAt }) => [itemId, html`<p class=chosen-for>Chosen ${ageLink(paths.logEntry(entryId), chosenAt, at)}: <q dir=auto>${reason}</q></p>`]))
}
