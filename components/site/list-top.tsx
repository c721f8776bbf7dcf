import type { ReactNode } from 'react'

/** The heading of a list, and what is on it. */
export function ListTop({ heading, sentence }: { heading: string; sentence: ReactNode }) {
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      {sentence && <p className="note">{sentence}</p>}
    </>
  )
}
