'use client'

/** What a page becomes when it fails: a plain sentence; the fault is in the server's log under the number shown. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <article className="prose">
      <h1>Something went wrong on our side</h1>
      <p>
        Nothing you wrote was lost on the way here: go back and try again in a moment.{error.digest && ` If it keeps happening, tell the people who run this forum the number ${error.digest}.`}
      </p>
    </article>
  )
}
