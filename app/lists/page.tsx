import type { Metadata } from 'next'
import { absolute } from '@/lib/absolute'
import { feedTypes } from '@/lib/feeds/types'
import { paths, type FeedList } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { lists, type ListInfo } from '../list-table'

export const metadata: Metadata = { title: 'Lists' }

type Name = keyof typeof lists
const all: [Name, ListInfo][] = (Object.keys(lists) as Name[]).map((name) => [name, lists[name]])
const isFollowed = (name: Name): name is Name & FeedList => name !== 'leaders' && name !== 'timeline' && name !== 'topColours'

export default function ListsPage() {
  const { entries, mostEntries } = settings.feeds
  return (
    <article className="prose">
      <h1>Lists</h1>
      <p>
        All the lists of this forum. Each but the leaders, the timeline and the colours can be followed as a feed. What stands on none of them is found by <a href={paths.search()}>searching</a>.
      </p>
      <Index lists={all.filter(([, { asks }]) => !asks)} />
      <h2>Yours</h2>
      <p>
        <a href={paths.followed()}>What you follow</a>: posts of people, stories of sites and comments in threads, newest first. What you voted up and what you hid stand in your profile. What you
        want <a href={paths.choices()}>left out of all lists of stories</a> you say yourself.
      </p>
      <h2>Of one site, person or post</h2>
      <p>The address says which: write into it what is meant. Sites lead to theirs, and profiles to threads. The feeds of such a list are linked on its page.</p>
      <Index lists={all.filter(([, { asks }]) => asks)} />
      <h2 id="feeds">Feeds</h2>
      <p>
        A feed has the first {entries} entries of its list, as everybody sees them. Its address ends with <code>.atom</code>, <code>.rss</code> or <code>.json</code>, and takes what the address of the list takes:{' '}
        <code>h=</code>, <code>day=</code>, <code>site=</code>, <code>id=</code>. Add to it, if you like:
      </p>
      <ul>
        <li>
          <code>points=100</code> for stories with at least so many points, <code>comments=20</code> for stories with at least so many comments;
        </li>
        <li>
          <code>count=50</code> for so many entries, up to {mostEntries};
        </li>
        <li>
          <code>link=comments</code> for entries that lead to the thread; else they lead to the page a story is about, and hold a link to the thread.
        </li>
      </ul>
      <p>
        For example: <code>{paths.feed({ list: 'newest', asked: { points: '100', link: 'comments' } }, 'atom')}</code>. Your <a href={paths.ownFeeds()}>inbox and what you follow</a> are feeds, too, at addresses that you alone know.
      </p>
      <h2 id="embed">In your own pages</h2>
      <p>A thread can be read within a page of yours, light or dark as that is. Put this there, with the address of your page, and it shows what is said here about it:</p>
      <pre>
        <code>{frameOf(paths.embedAbout('https://example.org/your-page'))}</code>
      </pre>
      <p>
        Or a certain thread, by its number: <code>{absolute(paths.embed(1))}</code>. Where a site takes links and makes frames of them (oEmbed), the address of a thread is enough.
      </p>
    </article>
  )
}

function frameOf(path: string): string {
  return `<iframe src="${absolute(path)}" width="100%" height="480" title="What people say about this page" loading="lazy" style="border:0"></iframe>`
}

function Index({ lists }: { lists: readonly [Name, ListInfo][] }) {
  return (
    <ul>
      {lists.map(([name, { address, heading, sentence, asks = false }]) => (
        <li key={name}>
          {asks ? <strong>{heading}</strong> : <a href={address}>{heading}</a>}: {sentence} {asks && <code>{address}</code>}
          {!asks && isFollowed(name) && (
            <a className="note" rel="alternate" type={feedTypes.atom} href={paths.feed({ list: name }, 'atom')}>
              feed
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
