import { absolute } from '@/lib/absolute'
import type { FeedEntry } from '@/lib/feeds/feed'
import type { PostText } from '@/lib/feeds/queries'
import { paths } from '@/lib/paths'
import type { Story } from '@/lib/stories/queries'
import { points } from '@/lib/text/counts'
import { html } from '@/lib/text/markup'
import { commentCount } from './story-list'

/** A story as an entry of a feed. @param leadsTo the page it is about, where there is one, or always its thread */
export function storyEntry(story: Story, text: PostText, leadsTo: 'page' | 'thread'): FeedEntry {
  const { id, title, author, createdAt, url } = story
  const thread = absolute(paths.item(id))
  const page = url !== null && URL.canParse(url) ? new URL(url).href : null
  const [link, also] = page && leadsTo === 'page' ? [page, thread] : [thread, page]
  return {
    ...{ address: thread, title, html: text.html + summary(story, { page, thread }), author: { name: author, address: absolute(paths.user(author)) } },
    ...{ published: createdAt, updated: text.updated, link, also, discussed: story.kind !== 'job' },
  }
}

/** Leads to both, whichever of them a reader shows. */
function summary({ kind, site, score, commentCount: comments }: Story, { page, thread }: { page: string | null; thread: string }): string {
  const linked = page && html`<a href="${page}">${site || page}</a>`
  const talk = html`<a href="${thread}">${commentCount(comments)}</a>`
  if (kind === 'job') return linked ? html`<p>${linked}</p>`.html : ''
  return html`<p>${linked}${linked && ', '}${points(score)}, ${talk}</p>`.html
}
