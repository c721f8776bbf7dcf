import type { Metadata } from 'next'
import { EndForm } from '@/components/filters/end-form'
import { effectsInForce } from '@/components/filters/effects'
import { RuleLine } from '@/components/filters/rule-line'
import { WordFilterForm } from '@/components/filters/word-filter-form'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { listedWordFilters, type ListedWordFilter } from '@/lib/filters/queries'
import { WORD_EFFECTS } from '@/lib/filters/rules'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { currentModerator } from '../../moderators-only'
import { itemId, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Words' }

/** The word filters in force, and the form to make one; with `end` the form to end that one. */
export default async function WordsPage({ searchParams }: PageSearch) {
  const end = itemId((await searchParams).end)
  if (!(await currentModerator(end ? paths.endWordFilter(end) : paths.words()))) return <NotFoundPage />
  const filters = await listedWordFilters()
  const ended = filters.find(({ id }) => id === end)
  const limits = { name: settings.filterName.max, pattern: settings.patternLength.max, reason: settings.reasonLength.max }
  if (ended) {
    return (
      <>
        <DeskNav at={paths.words()} />
        <h1 className="list-heading">End a word filter</h1>
        <ol className="log">
          <li>
            <Line filter={ended} />
          </li>
        </ol>
        <EndForm what="filter" id={ended.id} limit={limits.reason} />
      </>
    )
  }
  return (
    <>
      <DeskNav at={paths.words()} />
      <h1 className="list-heading">Word filters</h1>
      {filters.length > 0 ? (
        <ol className="log">
          {filters.map((filter) => (
            <li key={filter.id} id={`filter-${filter.id}`}>
              <Line filter={filter} endAt={paths.endWordFilter(filter.id)} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="empty">No word filter is in force.</p>
      )}
      <h2 className="list-heading mt-6">Make one</h2>
      <WordFilterForm effects={WORD_EFFECTS} limits={limits} />
    </>
  )
}

function Line({ filter, endAt }: { filter: ListedWordFilter; endAt?: string }) {
  return (
    <RuleLine {...filter} endAt={endAt}>
      <strong dir="auto">{filter.name}</strong>: {effectsInForce[filter.effect]} <code className="font-mono text-[0.8125rem] break-words">{filter.pattern}</code>
    </RuleLine>
  )
}
