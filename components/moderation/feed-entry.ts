import { absolute } from '@/lib/absolute'
import type { FeedEntry } from '@/lib/feeds/feed'
import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { html } from '@/lib/text/markup'
import { rulesActing } from './done-words'
import { entryText } from './entry-words'

/** An entry of the log as one of a feed. */
export function logFeedEntry(entry: LogEntry): FeedEntry {
  const { id, rule, actor, reason, createdAt } = entry
  const address = absolute(paths.logEntry(id))
  return {
    ...{ address, link: address, also: null, discussed: false, title: entryText(entry), html: html`<p>${reason}</p>`.html, published: createdAt, updated: createdAt },
    author: rule ? { name: rulesActing[rule], address: null } : actorOf(actor),
  }
}

/** @param actor null where names are not told */
export function actorOf(actor: string | null): FeedEntry['author'] {
  return actor === null ? { name: 'A moderator', address: null } : { name: actor, address: absolute(paths.user(actor)) }
}
