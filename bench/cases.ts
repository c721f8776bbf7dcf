import type { Seeded } from './seed/seed'
import { paths } from '@/lib/paths'

/** One way to ask for one page of the forum. */
export type Case = {
  /** What the table calls it. */
  label: string
  /** What the files and the figures of programs call it. */
  name: string
  path: string
  headers: Record<string, string>
  /** The page kept for comparison that shows the same, and what the table calls it. */
  rival: { path: string; label: string }
  /** Comments on the page; null for lists. */
  comments: number | null
  /** What should be reached of the bare server's and the rival page's rate; null where nothing is asked. */
  least: { bare: number | null; rival: number | null }
}

const NO_TARGET = { bare: null, rival: null }
const THREAD_TARGET = { bare: 0.4, rival: 10 }
const FRONT_TARGET = { bare: null, rival: 0.7 }
const FEED_TARGET = { bare: null, rival: 0.5 }
/** The thread the targets are about. */
const TARGET_THREAD = 1000

/** @returns each page anonymous and signed in, the 1,000-comment thread compressed as well, and feeds */
export function casesOf({ threads, reader }: Seeded): Case[] {
  const pages = [...threads.map(threadPage), frontPage()]
  const viewers = [
    { viewer: 'anonymous', headers: {} },
    { viewer: 'signed in', headers: { cookie: reader } },
  ]
  const plain = pages.flatMap((page) => viewers.map(({ viewer, headers }) => newCase(page, viewer, headers)))
  const extra = { ...threadPage(threads[1]), least: NO_TARGET }
  const compressed = viewers.map(({ viewer, headers }) => newCase(extra, `${viewer}, gzip`, { ...headers, 'accept-encoding': 'gzip' }))
  return [...plain, ...compressed, ...feeds().map((feed) => newCase(feed, 'anonymous', {}))]
}

type Page = Omit<Case, 'headers'>

function threadPage({ id, size }: { id: number; size: number }): Page {
  const label = `thread of ${size.toLocaleString('en-GB')}`
  const least = size === TARGET_THREAD ? THREAD_TARGET : NO_TARGET
  return { label, name: `thread-${size}`, path: paths.item(id), rival: { path: `/thread/${id}`, label: 'the obvious page' }, comments: size, least }
}

function frontPage(): Page {
  return { label: 'front page', name: 'front', path: paths.front(), rival: { path: '/empty', label: 'an empty page' }, comments: null, least: FRONT_TARGET }
}

/** One is made of a list in memory, one is read from the database. */
function feeds(): Page[] {
  const addresses = { front: paths.feed({ list: 'front' }, 'atom'), newest: paths.feed({ list: 'newest' }, 'atom') }
  return Object.entries(addresses).map(([list, path]) => ({ label: `feed of /${list}`, name: `feed-${list}`, path, rival: { path: '/empty', label: 'an empty page' }, comments: null, least: FEED_TARGET }))
}

function newCase(page: Page, viewer: string, headers: Record<string, string>): Case {
  return { ...page, label: `${page.label}, ${viewer}`, name: `${page.name}-${viewer.replace(/\W+/g, '-')}`, headers }
}
