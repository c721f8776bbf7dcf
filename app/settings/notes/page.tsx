import type { Metadata } from 'next'
import { currentViewer } from '@/lib/accounts/queries'
import { paths } from '@/lib/paths'
import { notesBy } from '@/lib/reading/private-notes'
import type { PageSearch } from '../../search-params'
import { signInFirst } from '../../sign-in-first'
import { nameAsked } from '../../user/[name]/person'

export const metadata: Metadata = { title: 'Your notes on people' }

/** Everything somebody noted about people; for them alone. */
export default async function NotesPage({ searchParams }: PageSearch) {
  const after = nameAsked((await searchParams).after)
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.ownNotes(after ?? undefined))
  const { notes, next } = viewer ? await notesBy(viewer.id, after) : { notes: [], next: null }
  return (
    <>
      <h1 className="list-heading">Your notes on people</h1>
      <p className="note">Nobody else reads them. You write them on the profiles of people.</p>
      {notes.length === 0 && <p className="empty">Nothing here yet.</p>}
      <ul className="private-notes">
        {notes.map(({ name, label, text }) => (
          <li key={name}>
            <a href={paths.user(name)}>{name}</a>
            {label && <bdi className="label">{label}</bdi>} <a href={paths.noteOn(name)}>edit</a>
            {text && (
              <p className="words" dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <a className="more" rel="next" href={paths.ownNotes(next)}>
          More
        </a>
      )}
    </>
  )
}
