import { absolute } from '@/lib/absolute'
import { actorOf, logFeedEntry } from '@/components/moderation/feed-entry'
import type { FeedEntry } from '@/lib/feeds/feed'
import type { Notice } from '@/lib/inbox/queries'
import type { OwnPost } from '@/lib/inbox/own-posts'
import { toldWords } from '@/lib/notices/told'
import { paths } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'
import { doneToYou } from './words'

/** What somebody was told, as an entry of a feed. */
export function noticeEntry(notice: Notice): FeedEntry {
  const { id, createdAt } = notice
  const address = absolute(paths.notice(id))
  if ('message' in notice) {
    const { author, html: text } = notice.message
    return {
      ...{ address, link: absolute(paths.ownMail()), also: null, discussed: false, title: `${author ?? 'The moderators'} wrote to you`, html: text },
      ...{ author: actorOf(author), published: createdAt, updated: createdAt },
    }
  }
  if ('told' in notice) {
    const { id: itemId, isComment, storyId, title, author, html: text } = notice.told
    return {
      ...{ address, link: absolute(isComment ? paths.comment(storyId, itemId) : paths.item(itemId)), also: null, discussed: false, title: `${author} ${toldWords(notice.told)} ${title || 'a story that is gone'}`, html: text },
      ...{ author: actorOf(author), published: createdAt, updated: createdAt },
    }
  }
  const told = logFeedEntry(notice.entry)
  const done = doneToYou[notice.entry.act]
  return { ...told, address, title: done ? `${told.author.name} ${done}` : told.title, html: told.html + html`${notice.posts.map(quoted)}`.html, published: createdAt, updated: createdAt }
}

function quoted({ title, excerpt }: OwnPost): Markup {
  return html`<blockquote>${title && html`<p>${title}</p>`}${excerpt && html`<p>${excerpt}</p>`}</blockquote>`
}
