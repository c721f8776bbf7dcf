import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { byTime, isLive, isStory, joined, rankedSql, sections, type Section, type Wanted } from './listed'
import { wasNewSql } from './was-new'

/** One row of a list. */
export type Story = {
  id: number
  kind: 'story' | 'poll' | 'job'
  title: string
  url: string | null
  site: string | null
  score: number
  author: string
  authorId: number
  authorJoined: Date | null
  createdAt: Date
  commentCount: number
  flagged: boolean
  /** Stands first on this list. */
  pinned: boolean
  /** A moderator changed its title or address. */
  retitled: boolean
  /** The story it is a duplicate of. */
  mergedIntoId: number | null
}

/** The latest of a list that have at least so many points and comments. */
export type LatestStories = { count: number; points: number; comments: number }

/** What is read of a list that is paged by key: a page of it, null for the first one, or the latest of some kind. */
export type StoryPart = KeyedPage | LatestStories | null

/** A page of a list that is paged by key. */
export type StoryPage = { stories: Story[]; next: KeyedPage | null }

/** What `Story` is made of. */
export const columns = Prisma.sql`
  i.id, i.kind::text, i.title, i.url, i.site, i.score, i.created_at as "createdAt", t.comment_count as "commentCount", i.flagged_at is not null as flagged,
  i.retitled_at is not null as retitled, t.merged_into_id as "mergedIntoId",
  u.name::text as author, i.author_id as "authorId", case when not u.imported then u.created_at end as "authorJoined"`

/** The same of a list on which some stories may stand first. */
export const storyColumns: Wanted = (pinned) => Prisma.sql`${columns}, ${pinned} as pinned`

/** @returns the stories of a ranked list, best first, at most 500 */
export function rankedStories(section: Section): Promise<Story[]> {
  return db().$queryRaw<Story[]>(rankedSql(section, storyColumns))
}

/** @returns all stories, newest first */
export function newestStories(part: StoryPart): Promise<StoryPage> {
  return keyedStories(isStory, part)
}

/** @returns text posts, newest first */
export function newestAsks(part: StoryPart): Promise<StoryPage> {
  return keyedStories(sections.ask, part)
}

/** @returns what people made, newest first */
export function newestShows(part: StoryPart): Promise<StoryPage> {
  return keyedStories(sections.show, part)
}

/** @returns jobs, newest first */
export function newestJobs(part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`i.kind = 'job'`, part)
}

/** @returns polls, newest first */
export function newestPolls(part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`i.kind = 'poll'`, part)
}

/** @returns stories by people who were new when they submitted them, newest first */
export function noobStories(part: StoryPart): Promise<StoryPage> {
  return keyedStories(wasNewSql, part, (after) => Prisma.sql`(select * from items i where ${isStory} and ${isLive} ${after} ${byTime} limit ${limitOf(settings.lists.noobsAmong)})`)
}

/** @returns stories with more than so many points, newest first */
export function storiesOver(points: number, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and i.score > ${points}`, part)
}

/** @returns the stories of one site, newest first */
export function storiesFrom(site: string, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and i.site = ${site}`, part)
}

/** @returns what a person submitted, newest first */
export function storiesBy(authorId: number, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and i.author_id = ${authorId}`, part)
}

/** @returns the stories a person made favourites, newest first */
export function favouriteStories(userId: number, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and exists (select from favourites f where f.user_id = ${userId} and f.item_id = i.id)`, part)
}

/** @returns the stories a person voted up, newest first */
export function upvotedStories(userId: number, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and exists (select from votes v where v.user_id = ${userId} and v.item_id = i.id and v.direction = 1)`, part)
}

/** @returns the stories a person hid, newest first */
export function hiddenStories(userId: number, part: StoryPart): Promise<StoryPage> {
  return keyedStories(Prisma.sql`${isStory} and exists (select from hidden h where h.user_id = ${userId} and h.item_id = i.id)`, part)
}

/** @returns which of these are live stories, in any order */
export function storiesAmong(ids: readonly number[]): Promise<Story[]> {
  return db().$queryRaw<Story[]>`select ${columns}, false as pinned from items i ${joined} where i.id = any(${ids}) and ${isStory} and ${isLive}`
}

/** @param source what the stories are read from, given where the page goes on */
async function keyedStories(which: Prisma.Sql, part: StoryPart, source: (after: Prisma.Sql) => Prisma.Sql = () => Prisma.sql`items`): Promise<StoryPage> {
  const [page, latest] = part && 'count' in part ? [null, part] : [part, null]
  const size = latest?.count ?? settings.pageSize
  const after = page ? Prisma.sql`and (i.created_at, i.id) < (select k.created_at, k.id from items k where k.id = ${page.after})` : Prisma.empty
  const rows = await db().$queryRaw<Story[]>`
    select ${columns}, false as pinned from ${source(after)} i ${joined} where ${which} and ${isLive} ${atLeast(latest)} ${after} ${byTime} limit ${limitOf(size + 1)}`
  const stories = rows.slice(0, size)
  const last = stories.at(-1)
  return { stories, next: rows.length > stories.length && last ? { after: last.id, rank: (page?.rank ?? 1) + stories.length } : null }
}

/** A bound that all are within is left out, since the planner takes it for one that few are within. */
function atLeast(latest: LatestStories | null): Prisma.Sql {
  const points = latest?.points ? Prisma.sql`and i.score >= ${latest.points}` : Prisma.empty
  return latest?.comments ? Prisma.sql`${points} and t.comment_count >= ${latest.comments}` : points
}
