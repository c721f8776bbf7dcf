import 'server-only'
import { noticeEntry } from '@/components/inbox/notice-entry'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import type { FeedEntry } from '@/lib/feeds/feed'
import { inboxPage } from '@/lib/inbox/queries'
import { paths, type PrivateFeed } from '@/lib/paths'

/** What one person follows by a secret address. */
type Own = { heading: string; sentence: string; about: string; entries: FeedEntry[] }

/** How each is read. */
export const privateFeeds: Record<PrivateFeed, (viewer: Viewer) => Promise<Own>> = {
  inbox: async (viewer) => {
    const { notices } = await inboxPage(viewer, null, now())
    return { heading: `Inbox of ${viewer.name}`, sentence: 'What was done to your posts and to you, and what moderators wrote.', about: paths.inbox(), entries: notices.map(noticeEntry) }
  },
}
