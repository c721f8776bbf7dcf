import { useState, type MouseEvent } from 'react'
import { goTo } from '@/components/keys/posts'
import type { NewComment } from '@/lib/comments/announced'
import { countOf } from '@/lib/text/counts'
import { keepInSight } from './keep-in-sight'
import { useNewComments, type IsNews } from './use-new-comments'

/**
 * What a page does about new comments. `find` readies those that wait, null when that cannot be had; what it returns puts them in and tells how many
 * that were and the posts they stand in, from top to bottom.
 */
export type LivePage = {
  latestShown: () => number | null
  isNews: IsNews
  find: (waiting: readonly NewComment[]) => Promise<(() => Shown) | null>
}

/** What was put in. */
export type Shown = { count: number; posts: readonly Element[] }

/** Says at the foot of the window how many comments are new; the page itself changes when that is asked for, and nothing that is being read moves. */
export function LiveNews({ address, page }: { address: string; page: LivePage }) {
  const { waiting, letGo } = useNewComments(address, page)
  const [shown, setShown] = useState<Shown>({ count: 0, posts: [] })
  const [first] = shown.posts

  async function show(): Promise<void> {
    const putIn = await page.find(waiting).catch(() => null)
    if (!putIn) return
    setShown(keepInSight(putIn))
    letGo(waiting)
  }

  function goToFirst(): void {
    setShown({ count: 0, posts: [] })
    if (first) goTo(first)
  }

  return (
    <div className="live" role="status">
      {waiting.length > 0 ? (
        <Bar words={countOf(waiting.length, 'new comment')} label="show" act={() => void show()} />
      ) : (
        first && <Bar words={`${countOf(shown.count, 'new comment')} added`} label="go to the first" act={goToFirst} />
      )}
    </div>
  )
}

/** The button stays the same one, and so does the focus, be it there or in a form below. */
function Bar({ words, label, act }: { words: string; label: string; act: () => void }) {
  return (
    <p>
      {words}
      <button type="button" onMouseDown={(event: MouseEvent) => event.preventDefault()} onClick={act}>
        {label}
      </button>
    </p>
  )
}
