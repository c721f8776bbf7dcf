import { paths } from '@/lib/paths'
import { startOf } from '@/lib/stories/days'
import type { TopStory } from '@/lib/stories/timeline'
import { html, type Markup } from '@/lib/text/markup'
import { storyRow } from './story-list'

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

type Options = { at: Date; news: ReadonlyMap<number, number> }

/** Days with what reached the top on them, each with its best place. @param stories in the order they are shown */
export function timelineMarkup(stories: readonly TopStory[], options: Options): string {
  const days = [...new Set(stories.map(({ day }) => day))]
  return html`${days.map((day) => group(day, stories.filter((story) => story.day === day), options))}`.html
}

function group(day: string, stories: readonly TopStory[], { at, news }: Options): Markup {
  const rows = stories.map((story) => storyRow(story, story.bestRank, { at, hide: null, news }))
  return html`<section><h2 class=day><a href=${paths.day(day)}>${dates.format(startOf(day))}</a></h2><ol class=stories>${rows}</ol></section>`
}
