import 'server-only'
import { noticeEntry } from '@/components/inbox/notice-entry'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import type { FeedEntry } from '@/lib/feeds/feed'
import { inboxPage, WHOLE_INBOX } from '@/lib/inbox/queries'
import { paths, type PrivateFeed } from '@/lib/paths'
import { followedPosts } from '@/lib/reading/followed'
import { postEntries } from './entries'

/** What one person reads at a secret address. */
type Own = { heading: string; sentence: string; about: string; entries: FeedEntry[] }

/** How each is read. */
export const privateFeeds: Record<PrivateFeed, (viewer: Viewer) => Promise<Own>> = {
  inbox: async (viewer) => {
    const { notices } = await inboxPage(viewer, WHOLE_INBOX, now())
    return { heading: `Inbox of ${viewer.name}`, sentence: 'Replies, mentions, what you follow, what was done to your posts and to you, and what moderators wrote.', about: paths.inbox(), entries: notices.map(noticeEntry) }
  },
  followed: async (viewer) => {
    const { posts } = await followedPosts(viewer.id, null)
    const sentence = 'Posts of people, stories of sites and comments in threads.'
    return { heading: `What ${viewer.name} follows`, sentence, about: paths.followed(), entries: await postEntries(posts, 'page') }
  },
}
