import { logFeed } from '@/components/moderation/log-feed'
import { feedAnswer } from '@/lib/feeds/answer'
import { logPage } from '@/lib/log/queries'
import { logSearch } from '../log-search'

/** The latest entries of the log as a feed, as everybody may read them, whoever asks. */
export async function GET(request: Request): Promise<Response> {
  const { filter } = logSearch(Object.fromEntries(new URL(request.url).searchParams))
  const { entries } = await logPage(null, filter, null)
  return feedAnswer(request, logFeed(filter, entries))
}
