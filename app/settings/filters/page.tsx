import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ChoiceList, type ChoiceLine } from '@/components/reading/choice-list'
import { LeaveOutForm } from '@/components/reading/leave-out-form'
import { currentViewer } from '@/lib/accounts/queries'
import { siteName } from '@/lib/filters/rules'
import { paths, type ChoicePart } from '@/lib/paths'
import { choicesOf } from '@/lib/reading/queries'
import { settings } from '@/lib/settings'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'What you leave out and follow' }

const { most, words: wordsLength, site: siteLength } = settings.choices

/** Everything somebody leaves out of their lists, and follows; for them alone. */
export default async function ChoicesPage() {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.choices())
  const own = viewer && (await choicesOf(viewer.id))
  return (
    <article className="prose">
      <h1>What you leave out and follow</h1>
      <p>
        Stories that you leave out do not stand on your lists of stories, and ranks close up. The lists of one person or one site, and what you follow, show everything. Nobody else learns what stands here; of each
        kind there can be {most}.
      </p>
      <Part id="sites" heading="Sites" act="showAgain" lines={own?.sites.map((site) => ({ id: site.id, text: siteName(site), ...(!site.subdomains && { note: 'without subdomains' }) }))}>
        <LeaveOutForm what="site" label="Site, such as example.org or example.org/someone" button="Hide the site" limit={siteLength} goto={paths.choices('sites')} />
      </Part>
      <Part id="words" heading="Words in titles" act="showAgain" lines={own?.words.map(({ id, words }) => ({ id, text: words }))}>
        <LeaveOutForm what="words" label="A word, or several in a row; capitals make no difference" button="Hide these words" limit={wordsLength} goto={paths.choices('words')} />
      </Part>
      <Part id="people" heading="Muted people" act="showAgain" lines={own?.people.map(personLine)}>
        <p>Their stories are left out, their comments in threads arrive folded, and you are told of nothing they post. They are not told.</p>
        <LeaveOutForm what="person" label="Name" button="Mute" limit={100} goto={paths.choices('people')} />
      </Part>
      <Part id="muted" heading="Muted threads" act="hear" lines={own?.mutedThreads.map(mutedLine)}>
        <p>You are told of nothing that is posted in them. Threads and your inbox have a button for that.</p>
      </Part>
      <Part id="followed" heading="What you follow" act="unfollow" lines={own ? [...own.followedPeople.map(personLine), ...own.followedSites.map(siteLine), ...own.followedThreads.map(threadLine)] : undefined}>
        <p>
          Profiles, the lists of a site and threads have a button to follow them. <a href={paths.followed()}>All of it</a>, newest first.
        </p>
      </Part>
    </article>
  )
}

const mutedLine = ({ id, title }: { id: number; title: string }): ChoiceLine => threadLine({ id, storyId: id, title })
const personLine = ({ id, name }: { id: number; name: string }): ChoiceLine => ({ id, text: name, href: paths.user(name) })
const siteLine = ({ id, site }: { id: number; site: string }): ChoiceLine => ({ id, text: site, href: paths.from(site) })
const threadLine = ({ id, storyId, title }: { id: number; storyId: number; title: string }): ChoiceLine => ({ id, text: title || `story ${storyId}, which is gone`, href: paths.item(storyId) })

type PartProps = { id: ChoicePart; heading: string; act: 'showAgain' | 'unfollow' | 'hear'; lines: readonly ChoiceLine[] | undefined; children: ReactNode }

/** @param props `lines` are missing of who was signed out meanwhile, for whom only a form they sent is shown again */
function Part({ id, heading, act, lines, children }: PartProps) {
  return (
    <section id={id}>
      <h2>{heading}</h2>
      {lines && lines.length > 0 && <ChoiceList act={act} lines={lines} goto={paths.choices(id)} />}
      {children}
    </section>
  )
}
