import { absolute } from '@/lib/absolute'
import { atomFeed } from '@/lib/feeds/atom'
import type { LogEntry } from '@/lib/log/queries'
import { paths, type LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { entryText } from './entry-words'
import { rulesActing } from './done-words'

/** @returns entries of the log as a feed. @param entries as everybody may read them, latest first */
export function logFeed(filter: LogFilter, entries: readonly LogEntry[]): string {
  const addresses = { address: absolute(paths.logFeed(filter)), about: absolute(paths.log(filter)) }
  return atomFeed({ title: `Moderation log of ${settings.siteName}`, author: settings.siteName, ...addresses, entries: entries.map(feedEntry) })
}

function feedEntry(entry: LogEntry) {
  const author = entry.rule ? rulesActing[entry.rule] : (entry.actor ?? 'A moderator')
  return { title: entryText(entry), address: absolute(paths.logEntry(entry.id)), summary: entry.reason, author, at: entry.createdAt }
}
