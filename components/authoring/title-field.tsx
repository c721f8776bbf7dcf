'use client'

import { useState } from 'react'

/** A title's box with the characters that are left. @param props `limit` in characters */
export function TitleField({ value, limit }: { value: string | undefined; limit: number }) {
  const [typed, setTyped] = useState<string>()
  const left = limit - [...(typed ?? value ?? '').trim()].length
  return (
    <label>
      Title
      <input name="title" required defaultValue={value} onInput={(event) => setTyped(event.currentTarget.value)} dir="auto" aria-describedby="title-left" className="wide" />
      <span id="title-left" className={left < 0 ? 'too-long' : undefined} aria-live="polite">
        {left < 0 ? `${-left} too long` : typed === undefined ? `at most ${limit} characters` : `${left} left`}
      </span>
    </label>
  )
}
