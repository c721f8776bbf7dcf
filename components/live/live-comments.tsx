'use client'

import { paths } from '@/lib/paths'
import { freshPage } from './fresh-page'
import { LiveNews, type LivePage } from './live-news'
import { putIn } from './put-in'

const ROWS = '.comments > li'

const page: LivePage = {
  latestShown: () => Number(document.querySelector(ROWS)?.id ?? 0),
  isNews: ([id]) => document.getElementById(String(id)) === null,
  find: async () => {
    const rows = Array.from((await freshPage())?.querySelectorAll<HTMLElement>(ROWS) ?? [])
    const known = rows.findIndex(({ id }) => document.getElementById(id))
    if (rows.length === 0) return null
    // There is more than one page of it: in between something would be missing.
    if (known < 0) return () => (window.location.reload(), { count: 0, posts: [] })
    return () => {
      const posts = putIn(rows.slice(0, known))
      return { count: posts.length, posts }
    }
  },
}

/** Beside the latest comments of all: says how many came since, and puts them on top. */
export function LiveComments() {
  return <LiveNews address={paths.liveLists()} page={page} />
}
