import type { Metadata } from 'next'
import { flagWords } from '@/components/flags/flag-words'
import { Differences } from '@/components/moderation/difference'
import { ModerateForm } from '@/components/moderation/moderate-form'
import { LogList } from '@/components/moderation/log-list'
import { ReviewAsked } from '@/components/inbox/review-asked'
import { discounts } from '@/components/moderation/done-words'
import { NotFoundPage } from '@/components/site/not-found-page'
import { itemTop } from '@/components/stories/item-top'
import { FormMessage } from '@/components/ui/form-message'
import { Placed } from '@/components/ui/placed'
import { now } from '@/lib/clock'
import { openReview } from '@/lib/inbox/queries'
import { logPage } from '@/lib/log/queries'
import { caseOf, flagsOn, uncountedVotes } from '@/lib/moderation/queries'
import { mayNotDecide, possibleActs, THREAD_TOOLS } from '@/lib/moderation/rules'
import { versionsOf } from '@/lib/moderation/versions'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemHead } from '@/lib/stories/item'
import { sightOf } from '@/lib/stories/sight'
import { currentModerator } from '../../moderators-only'
import { itemId, prefilled, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Moderate' }

/** Everything about a post, and the form to decide about it. */
export default async function ModeratePage({ params, searchParams }: PageSearch & { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  const viewer = id && (await currentModerator(paths.moderate(id)))
  if (!viewer) return <NotFoundPage />
  const [head, post] = await Promise.all([itemHead(id, sightOf(viewer)), caseOf(id)])
  if (!head || !post) return <NotFoundPage />
  const search = await searchParams
  // Nobody learns who voted on their own post.
  const isOwn = post.authorId === viewer.id
  const [flags, uncounted, history, review, { entries }] = await Promise.all([flagsOn(id), isOwn ? [] : uncountedVotes(id), versionsOf(id, itemId(search.before)), openReview(id), logPage(viewer, { item: String(id) }, null)])
  const acts = possibleActs(post, viewer)
  const isTool = (act: (typeof acts)[number]) => THREAD_TOOLS.some((tool) => tool === act)
  const told = { title: head.title, url: head.url, mayLead: head.kind === 'story' }
  const isLate = search.seen !== undefined && search.seen !== String(post.lastEntry)
  const refusal = acts.length > 0 ? mayNotDecide(viewer, post) : 'There is nothing to decide about this.'
  const given = { itemId: id, seen: post.lastEntry, below: post.below, reason: prefilled(search.reason, settings.reasonLength.max), limit: settings.reasonLength.max }
  return (
    <article>
      <Placed fill={async () => itemTop(head, { at: now(), acting: null })} />
      {isLate && <FormMessage>Another decision came first, and nothing was changed. It stands below: look at the post again before you decide.</FormMessage>}
      {review && <ReviewAsked {...review} />}
      {refusal ? <p className="note">{refusal}</p> : <ModerateForm {...given} acts={acts.filter((act) => !isTool(act))} tools={acts.filter(isTool)} told={told} />}
      {flags.length > 0 && (
        <section>
          <h2 className="list-heading">Flags</h2>
          <ul className="log">
            {flags.map(({ name, reason, note }) => (
              <li key={name}>
                <a href={paths.user(name)}>{name}</a>: {flagWords[reason]}
                {note && <span dir="auto">, “{note}”</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {uncounted.length > 0 && (
        <section>
          <h2 className="list-heading">Votes that are not counted</h2>
          <ul className="log">
            {uncounted.map(({ name, direction, discount, option }) => (
              <li key={`${name} ${option}`}>
                <a href={paths.user(name)}>{name}</a>: {direction === 1 ? 'up' : 'down'}
                {option !== null && <span dir="auto"> on “{option}”</span>}, {discounts[discount]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {history.versions.length > 0 && (
        <section id="versions">
          <h2 className="list-heading">What it said before</h2>
          <Differences itemId={id} {...history} />
        </section>
      )}
      {entries.length > 0 && (
        <section>
          <h2 className="list-heading">Decisions so far</h2>
          <LogList entries={entries} />
        </section>
      )}
    </article>
  )
}
