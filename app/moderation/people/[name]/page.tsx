import type { Metadata } from 'next'
import { DeskList } from '@/components/moderation/desk-list'
import { DeskNav } from '@/components/moderation/desk-nav'
import { LogList } from '@/components/moderation/log-list'
import { MeasureForm } from '@/components/people/measure-form'
import { NoteForm } from '@/components/people/note-form'
import { PersonFacts } from '@/components/people/person-facts'
import { NotFoundPage } from '@/components/site/not-found-page'
import { now } from '@/lib/clock'
import { logPage } from '@/lib/log/queries'
import { postsBy } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { neighboursOf, notesAbout, recordOf } from '@/lib/people/queries'
import { mayNotActOn, possibleMeasures } from '@/lib/people/rules'
import { settings } from '@/lib/settings'
import { currentModerator } from '../../../moderators-only'
import { STORED_NAME } from '../../../user/[name]/person'

export const metadata: Metadata = { title: 'Record of a person' }

/** Everything moderators know about a person, and the forms to decide about them. */
export default async function PersonPage({ params }: { params: Promise<{ name: string }> }) {
  const { name: given } = await params
  const viewer = STORED_NAME.test(given) && (await currentModerator(paths.person(given)))
  const person = viewer && (await recordOf(given))
  if (!person) return <NotFoundPage />
  const { id, name } = person
  const at = now()
  const refusal = mayNotActOn(viewer, person)
  const [notes, neighbours, posts, { entries }] = await Promise.all([
    id === viewer.id ? [] : notesAbout(id),
    viewer.role === 'admin' ? neighboursOf(id, at) : null,
    postsBy(id),
    logPage(viewer, { person: name }, null),
  ])
  return (
    <article>
      <DeskNav at={paths.person(name)} />
      <h1 className="list-heading">{name}</h1>
      <PersonFacts person={person} neighbours={neighbours} at={at} />
      {refusal ? (
        <p className="note">{refusal}</p>
      ) : (
        <MeasureForm userId={id} measures={possibleMeasures(person, at)} seen={person.lastEntry} mayRemovePosts={person.role !== 'admin'} limit={settings.reasonLength.max} />
      )}
      {entries.length > 0 && (
        <section>
          <h2 className="list-heading">Measures so far</h2>
          <LogList entries={entries} />
        </section>
      )}
      {!refusal && (
        <section>
          <h2 className="list-heading">Notes</h2>
          <ul className="log">
            {notes.map(({ id: noteId, author, text, createdAt }) => (
              <li key={noteId}>
                <div className="meta">
                  <a href={paths.user(author)}>{author}</a> <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
                </div>
                <p className="words" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ul>
          <NoteForm userId={id} limit={settings.personNoteLength.max} />
        </section>
      )}
      {posts.length > 0 && (
        <section>
          <h2 className="list-heading">Latest posts, whatever became of them</h2>
          <DeskList posts={posts} />
        </section>
      )}
    </article>
  )
}
