import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { lists, type ListInfo } from '../list-table'

export const metadata: Metadata = { title: 'Lists' }

const all: ListInfo[] = Object.values(lists)

export default function ListsPage() {
  return (
    <article className="prose">
      <h1>Lists</h1>
      <p>All the lists of this forum.</p>
      <Index lists={all.filter(({ asks }) => !asks)} />
      <h2>Yours</h2>
      <p>
        <a href={paths.followed()}>What you follow</a>: posts of people, stories of sites and comments in threads, newest first. What you voted up and what you hid stand in your profile. What you
        want <a href={paths.choices()}>left out of all lists of stories</a> you say yourself.
      </p>
      <h2>Of one site, person or post</h2>
      <p>The address says which: write into it what is meant. Sites lead to theirs, and profiles to threads.</p>
      <Index lists={all.filter(({ asks }) => asks)} />
    </article>
  )
}

function Index({ lists }: { lists: readonly ListInfo[] }) {
  return (
    <ul>
      {lists.map(({ address, heading, sentence, asks = false }) => (
        <li key={address}>
          {asks ? <strong>{heading}</strong> : <a href={address}>{heading}</a>}: {sentence} {asks && <code>{address}</code>}
        </li>
      ))}
    </ul>
  )
}
