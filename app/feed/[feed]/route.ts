import { absolute } from '@/lib/absolute'
import { feedReader } from '@/lib/accounts/queries'
import { feedAnswer, noFeed } from '@/lib/feeds/answer'
import { writeFeed, type Feed, type FeedEntry } from '@/lib/feeds/feed'
import { feedFormats, paths, type FeedFormat, type FeedList, type PrivateFeed } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { Search } from '../../search-params'
import { readAsked, WrongParameter } from './asked'
import { entriesOf } from './entries'
import { privateFeeds } from './private'
import { publicFeeds, type ListFeed } from './public'

const noneHere = () => noFeed(404, `There is no such feed. ${absolute(paths.lists())} tells which there are.`)

/** A list as a feed: what everybody sees of it, whoever asks; or what one person alone may read, for who knows its address. */
export async function GET(request: Request, { params }: { params: Promise<{ feed: string }> }): Promise<Response> {
  const [, name = '', extension] = /^(\w+)\.(\w+)$/.exec((await params).feed) ?? []
  const format = feedFormats.find((each) => each === extension)
  if (!format) return noneHere()
  if (Object.hasOwn(privateFeeds, name)) return privateFeed(request, name as PrivateFeed, format)
  return Object.hasOwn(publicFeeds, name) ? publicFeed(request, name as FeedList, format) : noneHere()
}

async function publicFeed(request: Request, name: FeedList, format: FeedFormat): Promise<Response> {
  const search = searchOf(request)
  try {
    const asked = readAsked(search)
    const list = await publicFeeds[name](search, asked)
    if (!list) return noneHere()
    if (!('stories' in list) && (asked.points > 0 || asked.comments > 0)) return noFeed(400, 'points and comments choose among stories: nobody but its author is told the points of a comment.')
    return feedAnswer(request, writeFeed(feedOf(request, list, await entriesOf(list, asked.leadsTo)), format), 'everyone')
  } catch (error) {
    if (error instanceof WrongParameter) return noFeed(400, error.message)
    throw error
  }
}

async function privateFeed(request: Request, name: PrivateFeed, format: FeedFormat): Promise<Response> {
  const { key } = searchOf(request)
  const viewer = typeof key === 'string' ? await feedReader(name, key) : null
  if (!viewer) return noFeed(404, `There is no such feed. If it is yours, its address was renewed: ${absolute(paths.ownFeeds())} has the new one.`)
  const { entries, ...list } = await privateFeeds[name](viewer)
  return feedAnswer(request, writeFeed(feedOf(request, list, entries), format), 'one person')
}

function searchOf(request: Request): Search {
  return Object.fromEntries(new URL(request.url).searchParams)
}

function feedOf(request: Request, { heading, sentence, about }: Pick<ListFeed, 'heading' | 'sentence' | 'about'>, entries: readonly FeedEntry[]): Feed {
  const { pathname, search } = new URL(request.url)
  return { title: `${settings.siteName}: ${heading}`, sentence, address: absolute(pathname + search), about: absolute(about), entries }
}
