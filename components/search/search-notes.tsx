import { Fragment } from 'react'
import { paths, type SearchPlace } from '@/lib/paths'
import type { Found, Unanswered } from '@/lib/search/queries'
import { countOf } from '@/lib/text/counts'

/** What was not searched for, and why. */
export function SearchFaults({ faults, refusal }: Pick<Unanswered, 'faults'> & { refusal?: string }) {
  const sentences = refusal ? [...faults, refusal] : faults
  return (
    sentences.length > 0 && (
      <div role="alert" className="form-message">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    )
  )
}

/** How many posts were found, which of them are shown, and who is perhaps meant. */
export function SearchNotes({ place, found: { count, isMore, order, leftOut, unknown, people } }: { place: SearchPlace; found: Found }) {
  return (
    <>
      {unknown.map(({ name, alike }) => (
        <p key={name} className="note">
          Nobody is called {name}.{alike.length > 0 && ' Did you mean '}
          <Choices names={alike} address={(like) => paths.search({ ...place, q: place.q.replace(name, like) })} />
          {alike.length > 0 && '?'}
        </p>
      ))}
      {people.length > 0 && (
        <p className="note">
          People called like that: <Choices names={people} address={paths.user} />.
        </p>
      )}
      <p className="note" role="status">
        {count === 0 ? 'Nothing was found.' : isMore ? `More than ${count.toLocaleString('en-GB')} posts.` : `${countOf(count, 'post')}.`}
        {isMore && order === 'relevance' && ' Those with the most points and the latest of them were compared.'}
        {order === 'points' && place.type !== 'comment' && ' Comments are left out here: they have no points to be told.'}
        {leftOut > 0 && ` Of this page ${leftOut === 1 ? 'a story is' : `${leftOut} stories are`} not shown, which you leave out of lists.`}
      </p>
    </>
  )
}

function Choices({ names, address }: { names: readonly string[]; address: (name: string) => string }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <a href={address(name)}>{name}</a>
    </Fragment>
  ))
}
