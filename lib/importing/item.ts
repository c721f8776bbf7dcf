import { Parser } from 'htmlparser2'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { plainText } from '@/lib/text/plain'
import { sanitiseHtml } from '@/lib/text/sanitise'
import type { ItemKind } from '@/prisma/client/enums'
import { lineSchema, type Line } from './line-schema'
import { LONGEST_LINE, parseJson } from './lines'

/** In characters; the database refuses more. */
const LIMITS = { title: 300, url: 4000, text: 200_000 }
const CONTROLS = /[\0-\x1f\x7f]/g
const PLACEHOLDERS = ['[dead]', '[flagged]']

/** One item as it will be stored; ids are still those of the file. */
export type IncomingItem = {
  id: number
  kind: ItemKind
  author: string | null
  /** Seconds since 1970. */
  time: number
  /** What it answers or belongs to; null for what begins a thread. */
  parent: number | null
  /** A poll's options in their order. */
  parts: number[]
  title: string | null
  url: string | null
  site: string | null
  urlKey: string | null
  text: string
  html: string
  score: number
  deleted: boolean
  dead: boolean
  flagged: boolean
}

/**
 * Reads one line of a file in the Hacker News API's item format.
 * @param line JSON
 * @returns the item, its HTML sanitised; or in one sentence why the line is no good
 */
export function readItem(line: string): IncomingItem | { reason: string } {
  if (line.length > LONGEST_LINE) return { reason: `The line is longer than ${LONGEST_LINE} characters.` }
  const parsed = lineSchema.safeParse(parseJson(line))
  if (!parsed.success) return { reason: parsed.error.issues[0]?.message ?? 'The line is not an item.' }
  const item = parsed.data.type === 'comment' || parsed.data.type === 'pollopt' ? toChild(parsed.data) : toRoot(parsed.data)
  const reason = findFault(item)
  return reason ? { reason } : item
}

function toChild(line: Line): IncomingItem {
  const isOption = line.type === 'pollopt'
  return {
    ...toItem(line),
    parent: (isOption ? line.poll : null) ?? line.parent ?? null,
    score: isOption ? (line.score ?? 1) : 1,
  }
}

function toRoot(line: Line): IncomingItem {
  const title = plainTitle(line.title ?? '') || (line.dead ? '[dead]' : null)
  const url = line.url?.replace(CONTROLS, '').trim().toWellFormed() || null
  return { ...toItem(line), parts: line.parts ?? [], title, url, site: url && siteOf(url), urlKey: url && urlKey(url), score: line.score ?? 1 }
}

function toItem(line: Line): IncomingItem {
  const html = line.dead && PLACEHOLDERS.includes(line.text ?? '') ? '' : sanitiseHtml(line.text ?? '')
  return {
    id: line.id,
    kind: line.type,
    author: line.by ?? null,
    time: line.time,
    parent: null,
    parts: [],
    title: null,
    url: null,
    site: null,
    urlKey: null,
    text: plainText(html),
    html,
    score: 1,
    deleted: line.deleted ?? false,
    dead: line.dead ?? false,
    flagged: line.flagged ?? false,
  }
}

/** Titles are text with entities; a lone `<` in one begins no tag. */
function plainTitle(encoded: string): string {
  let title = ''
  new Parser({ ontext: (text) => (title += text) }).end(encoded.replaceAll('<', '&lt;'))
  return title.replace(/\s+/g, ' ').replace(CONTROLS, '').trim().toWellFormed()
}

function findFault(item: IncomingItem): string | null {
  const isRoot = item.kind !== 'comment' && item.kind !== 'pollopt'
  if (!isRoot && item.parent === null) return item.kind === 'comment' ? 'It is a comment without a parent.' : 'It is a poll option without a poll.'
  if (!item.author && !item.deleted) return 'It has no author, though it is not deleted.'
  if (isRoot && !item.title && !item.deleted) return 'It has no title.'
  if (item.url && !item.site) return 'Its url is not a web address.'
  const name = (['title', 'url', 'text'] as const).find((field) => isLonger(item[field] ?? '', LIMITS[field]))
  return name ? `Its ${name} is longer than ${LIMITS[name]} characters.` : null
}

/** PostgreSQL counts code points, JavaScript halves of them too. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || [...text].length > limit)
}
