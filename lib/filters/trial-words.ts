import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { html } from '@/lib/text/markup'
import type { Trial } from './try-on'

const KINDS: Record<string, string> = { story: 'A story', poll: 'A poll', comment: 'A comment' }

/** @returns what a rule would have caught, in a sentence */
export function trialSentence({ caught, lookedAt, tooLong, wasCut }: Trial): string {
  const sentences = [
    `It would have caught ${caught.length === 0 ? 'none' : caught.length.toLocaleString('en-GB')} of the last ${lookedAt.toLocaleString('en-GB')} posts.`,
    wasCut && 'The time for it was over, so no more were looked at.',
    tooLong > 0 && `${countOf(tooLong, 'post')} took too long and ${tooLong === 1 ? 'counts' : 'count'} as not caught.`,
    'Nothing is made yet.',
  ]
  return sentences.filter(Boolean).join(' ')
}

/** @returns the latest posts a rule would have caught, as HTML of the formatter's own kind */
export function trialHtml({ caught }: Trial): string {
  const lines = caught.slice(0, settings.filterPreview.shown).map(({ post: { id, kind, author }, excerpt }) => html`<li><a href="${paths.item(id)}">${KINDS[kind] ?? 'A post'}${author && ` by ${author}`}</a>: ${excerpt}</li>`)
  return html`<ul>${lines}</ul>`.html
}
