import { answerNotFound } from '@/lib/place'
import { paths } from '@/lib/paths'

/**
 * What a page becomes when there is nothing at its address. Pages return it rather than call the framework's `notFound()`, whose answer
 * is empty until a script fills it.
 */
export function NotFoundPage() {
  answerNotFound()
  return <NothingHere />
}

/** The words alone: the framework renders its own not-found page into every other, where it may not change the answer. */
export function NothingHere() {
  return (
    <article className="prose">
      <h1>There is nothing here</h1>
      <p>
        The address may be mistyped, or what stood here is gone. The <a href={paths.front()}>front page</a> and the <a href={paths.newest()}>newest stories</a> are still there.
      </p>
    </article>
  )
}
