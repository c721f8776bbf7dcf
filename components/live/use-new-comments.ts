import { useEffect, useState } from 'react'
import type { NewComment } from '@/lib/comments/announced'

/** A comment that was told of, as the page sees it: whether it could show it and does not. */
export type IsNews = (comment: NewComment, waiting: readonly NewComment[]) => boolean

/**
 * Hears of new comments while the page is looked at. Browsers keep few connections open to a site, so a page behind another gives up its own; what it
 * missed it is told when it is looked at again. Where there is no stream nothing is heard, and nothing else happens.
 * @param address of the stream
 * @param latestShown finds the latest comment the page shows; null where that is not known
 * @returns the comments that wait to be shown, and how to let go of those that were
 */
export function useNewComments(address: string, { latestShown, isNews }: { latestShown: () => number | null; isNews: IsNews }) {
  const [waiting, setWaiting] = useState<readonly NewComment[]>([])
  useEffect(() => {
    let latest = latestShown()
    let stream: EventSource | null = null
    const hear = ({ data, lastEventId }: MessageEvent<string>) => {
      latest = Math.max(latest ?? 0, Number(lastEventId))
      const told = (JSON.parse(data) as NewComment[]).sort(([a], [b]) => a - b)
      setWaiting((before) => told.reduce((all, comment) => (isNews(comment, all) && all.every(([id]) => id !== comment[0]) ? [...all, comment] : all), before))
    }
    const follow = () => {
      if (document.hidden) {
        stream?.close()
        stream = null
      } else if (!stream) {
        stream = new EventSource(latest === null ? address : `${address}&after=${latest}`)
        stream.onmessage = hear
      }
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      stream?.close()
    }
  }, [address, latestShown, isNews])
  const letGo = (shown: readonly NewComment[]) => setWaiting((before) => before.filter((comment) => !shown.includes(comment) && isNews(comment, before)))
  return { waiting, letGo }
}
