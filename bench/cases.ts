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
  /** Comments on the page; null for the front page. */
  comments: number | null
  /** What should be reached of the bare server's and the rival page's rate; null where nothing is asked. */
  least: { bare: number | null; rival: number | null }
}

const NO_TARGET = { bare: null, rival: null }
const THREAD_TARGET = { bare: 0.4, rival: 10 }
const FRONT_TARGET = { bare: null, rival: 0.7 }
/** The thread the targets are about. */
const TARGET_THREAD = 1000

/** @returns each page anonymous and signed in, and the 1,000-comment thread compressed as well */
export function casesOf({ threads, reader }: Seeded): Case[] {
  const pages = [...threads.map(threadPage), frontPage()]
  const viewers = [
    { viewer: 'anonymous', headers: {} },
    { viewer: 'signed in', headers: { cookie: reader } },
  ]
  const plain = pages.flatMap((page) => viewers.map(({ viewer, headers }) => newCase(page, viewer, headers)))
  const extra = { ...threadPage(threads[1]), least: NO_TARGET }
  const compressed = viewers.map(({ viewer, headers }) => newCase(extra, `${viewer}, gzip`, { ...headers, 'accept-encoding': 'gzip' }))
  return [...plain, ...compressed]
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

function newCase(page: Page, viewer: string, headers: Record<string, string>): Case {
  return { ...page, label: `${page.label}, ${viewer}`, name: `${page.name}-${viewer.replace(/\W+/g, '-')}`, headers }
}
