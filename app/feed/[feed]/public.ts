import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { commentsAround, commentsBelow, type ListedComment } from '@/lib/comments/queries'
import { currentBestComments } from '@/lib/comments/ranked'
import { logPage, type LogEntry } from '@/lib/log/queries'
import { highlightedPosts } from '@/lib/reading/highlights'
import type { ListedPost } from '@/lib/reading/posts'
import { paths, type CommonList, type FeedList, type PersonalList } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { dayBefore, dayOf, isDay } from '@/lib/stories/days'
import { itemHead } from '@/lib/stories/item'
import type { Section } from '@/lib/stories/listed'
import { storiesFrom, storiesOver, type LatestStories, type Story } from '@/lib/stories/queries'
import type { Ranking } from '@/lib/stories/rank-once'
import { currentActive, currentBest, currentDay, currentPool, currentRanking } from '@/lib/stories/ranked'
import { EVERYONE } from '@/lib/stories/sight'
import { readers } from '../../[list]/readers'
import { lists, mostPoints, overPoints, submittedOn } from '../../list-table'
import { logSearch } from '../../moderation/log/log-search'
import { itemId, siteAsked, type Search } from '../../search-params'
import { personNamed } from '../../user/[name]/person'
import { listOf } from '../../user/[name]/[list]/lists'
import { read, whole, WrongParameter } from './asked'

/** A list as everybody sees it, in its own order; `about` is its page. */
export type ListFeed = { heading: string; sentence: string; about: string } & ({ stories: readonly Story[] } | { comments: readonly ListedComment[] } | { posts: readonly ListedPost[] } | { log: readonly LogEntry[] })

/** Reads one: what its address says, and which of its stories are asked for. Null where there is nothing of the kind. */
type Reader = (search: Search, latest: LatestStories) => Promise<ListFeed | null>

const { hours, mostHours, points } = settings.lists
const hoursAsked = z.object({ h: whole('h', { least: 1, most: mostHours, usual: hours }) })
const pointsAsked = z.object({ points: whole('points', { least: 1, most: 1_000_000, usual: points }) })
const dayAsked = z.object({ day: z.string().refine(isDay, 'day must be a day of the calendar, such as day=2026-01-31.').optional() })
const kindAsked = z.object({ kind: z.enum(['stories', 'comments'], 'kind must be stories or comments.').default('stories') })

/** How each is read. */
export const publicFeeds: Record<FeedList, Reader> = {
  front: section('front'),
  ask: section('ask'),
  show: section('show'),
  newest: common('newest'),
  asknew: common('asknew'),
  shownew: common('shownew'),
  jobs: common('jobs'),
  polls: common('polls'),
  noobstories: common('noobstories'),
  newcomments: common('newcomments'),
  noobcomments: common('noobcomments'),
  active: async (_search, latest) => ({ ...of('active'), stories: first(await currentActive(), latest) }),
  highlights: async (_search, { count }) => ({ ...of('highlights'), posts: (await highlightedPosts(null)).posts.slice(0, count) }),
  pool: async (_search, latest) => ({ ...of('pool'), stories: first(await currentPool(), latest) }),
  best: async (search, latest) => {
    const { h } = read(hoursAsked, search)
    return { heading: lists.best.heading, sentence: mostPoints('stories', h), about: paths.best(h), stories: first(await currentBest(h), latest) }
  },
  bestcomments: async (search, { count }) => {
    const { h } = read(hoursAsked, search)
    return { heading: lists.bestcomments.heading, sentence: mostPoints('comments', h), about: paths.bestComments(h), comments: (await currentBestComments(h)).entries.slice(0, count) }
  },
  past: async (search, latest) => {
    const { day = dayBefore(dayOf(now())) } = read(dayAsked, search)
    return { heading: `Stories of ${day}`, sentence: submittedOn(day), about: paths.day(day), stories: first(await currentDay(day), latest) }
  },
  over: async (search, latest) => {
    const { points: over } = read(pointsAsked, search)
    return { heading: lists.over.heading, sentence: overPoints(over), about: paths.over(over), stories: (await storiesOver(over, latest)).stories }
  },
  from: async ({ site: given }, latest) => {
    const site = siteAsked(given)
    if (site === null) throw new WrongParameter('site must be the name of a site, such as site=example.org.')
    return { heading: `Stories from ${site}`, sentence: lists.from.sentence, about: paths.from(site), stories: (await storiesFrom(site, latest)).stories }
  },
  threads: async ({ id }, { count }) => {
    const person = await personNamed(id)
    return person && { heading: `Threads of ${person.name}`, sentence: 'The latest comments of a person, and everything below them.', about: paths.threads(person.name), comments: await commentsAround(person.id, count) }
  },
  latest: async ({ id: given }, { count }) => {
    const id = itemId(given)
    const item = id && (await itemHead(id, EVERYONE))
    if (!item || item.kind === 'pollopt') return null
    const heading = item.kind === 'comment' ? 'Latest comments below a comment' : `Latest comments on ${item.title || 'a story that is gone'}`
    return { heading, sentence: lists.latest.sentence, about: paths.latest(item.id), ...(await commentsBelow(item, { count })) }
  },
  submissions: personal('submissions'),
  comments: personal('comments'),
  favourites: personal('favourites'),
  log: async (search, { count }) => {
    const { filter, wrong } = logSearch(search)
    if (wrong) throw new WrongParameter('item must be the number of a post: it is what its address ends with.')
    const { entries } = await logPage(null, filter, null)
    return { heading: 'Moderation log', sentence: 'Every act of moderators and rules, with its reason.', about: paths.log(filter), log: entries.slice(0, count) }
  },
}

function of(list: keyof typeof lists) {
  const { heading, sentence, address: about } = lists[list]
  return { heading, sentence, about }
}

function section(name: Section): Reader {
  return async (_search, latest) => ({ ...of(name), stories: first(await currentRanking(name), latest) })
}

/** A ranked list is in memory. */
function first({ entries }: Ranking<Story>, { count, points, comments }: LatestStories): Story[] {
  return entries.filter(({ score, commentCount }) => score >= points && commentCount >= comments).slice(0, count)
}

function common(name: CommonList): Reader {
  const reader = readers[name]
  return async (_search, latest) => ({ ...of(name), ...(await ('stories' in reader ? reader.stories(latest) : reader.comments(latest))) })
}

/** A list of one person that everybody may see, of stories or of comments. */
function personal(name: Exclude<PersonalList, 'upvoted' | 'hidden'>): Reader {
  const list = listOf(name)
  return async (search, latest) => {
    const person = await personNamed(search.id)
    if (!person) return null
    const { kind } = list.stories && list.comments ? read(kindAsked, search) : { kind: list.comments ? ('comments' as const) : ('stories' as const) }
    const named = { heading: list.heading(person.name), sentence: `The latest ${kind} first.`, about: paths.list(person.name, name, list.stories ? kind : 'stories') }
    if (kind === 'comments') return list.comments ? { ...named, ...(await list.comments(person.id, latest)) } : null
    return list.stories ? { ...named, ...(await list.stories(person.id, latest)) } : null
  }
}
