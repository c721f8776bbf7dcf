'use client'

/** When even the frame around the pages fails. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <h1>Something went wrong on our side</h1>
        <p>
          Try again in a moment, from the <a href="/">front page</a>.
        </p>
      </body>
    </html>
  )
}
