import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { readSite } from '@/lib/filters/site'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { siteOf } from '@/lib/stories/site'
import type { Story, StoryPage } from '@/lib/stories/queries'
import { filtersSql } from './filters-sql'
import { idsLeftOut, NO_FILTERS, type Filters, type HiddenSite } from './rules'

/** @returns what a viewer leaves out */
export async function filtersOf(viewer: Viewer | null): Promise<Filters> {
  if (!viewer) return NO_FILTERS
  const [row] = await db().$queryRaw<{ filters: Filters }[]>`select ${filtersSql(viewer.id)} as filters`
  return row?.filters ?? NO_FILTERS
}

/** How a list of stories is read that is paged by key. */
export type StoryReader = (page: KeyedPage | null) => Promise<StoryPage>

/**
 * Reads a page of a list without what the viewer leaves out: on and on until it is full, or so much was looked through that it has to do.
 * @param read the list as it is for everyone
 */
export async function pageFor(viewer: Viewer | null, read: StoryReader, page: KeyedPage | null): Promise<StoryPage> {
  const filters = await filtersOf(viewer)
  const left: Story[] = []
  let next = page
  for (let pages = 0; pages < settings.choices.pagesLookedThrough; pages++) {
    const found = await read(next)
    const out = new Set(idsLeftOut(filters, found.stories))
    left.push(...found.stories.filter(({ id }) => !out.has(id)))
    next = found.next
    if (!next || out.size === 0 || left.length > settings.pageSize) break
  }
  const stories = left.slice(0, settings.pageSize)
  const rank = (page?.rank ?? 1) + stories.length
  const last = left.length > stories.length ? stories.at(-1)?.id : next?.after
  return { stories, next: last ? { after: last, rank } : null }
}

/** What somebody leaves out and follows, each with the number by which it is taken back. The title of a story that is gone is empty. */
export type Choices = {
  sites: (HiddenSite & { id: number })[]
  words: { id: number; words: string }[]
  people: { id: number; name: string }[]
  followedPeople: { id: number; name: string }[]
  followedSites: { id: number; site: string }[]
  followedThreads: { id: number; storyId: number; title: string }[]
  /** Taken back by the number of the thread. */
  mutedThreads: { id: number; title: string }[]
}

/** @returns a person's own; for that person alone */
export async function choicesOf(userId: number): Promise<Choices> {
  const [choices] = await db().$queryRaw<Choices[]>`
    select
      coalesce((select json_agg(json_build_object('id', o.id, 'host', o.host, 'path', o.path, 'subdomains', o.subdomains) order by o.host, o.path) from left_out o where o.user_id = ${userId} and o.host is not null), '[]') as sites,
      coalesce((select json_agg(json_build_object('id', o.id, 'words', o.words) order by o.words) from left_out o where o.user_id = ${userId} and o.words is not null), '[]') as words,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', u.name) order by u.name) from left_out o join users u on u.id = o.person_id where o.user_id = ${userId}), '[]') as people,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', u.name) order by u.name) from followed f join users u on u.id = f.person_id where f.user_id = ${userId}), '[]') as "followedPeople",
      coalesce((select json_agg(json_build_object('id', f.id, 'site', f.site) order by f.site) from followed f where f.user_id = ${userId} and f.site is not null), '[]') as "followedSites",
      coalesce((select json_agg(json_build_object('id', f.id, 'storyId', f.story_id, 'title', case when i.live then i.title else '' end) order by f.id desc) from followed f join items i on i.id = f.story_id where f.user_id = ${userId}), '[]') as "followedThreads",
      coalesce((select json_agg(json_build_object('id', m.story_id, 'title', case when i.live then i.title else '' end) order by m.story_id desc) from muted_threads m join items i on i.id = m.story_id where m.user_id = ${userId}), '[]') as "mutedThreads"`
  if (!choices) throw new Error('A row that is always there was not read.')
  return choices
}

/** What a viewer chose about one person or site: the numbers by which it is taken back. */
export type Chosen = { leftOutId: number | null; followedId: number | null }

/** @returns what a viewer chose about a person */
export async function chosenAbout(viewerId: number, personId: number): Promise<Chosen> {
  const key = { where: { userId_personId: { userId: viewerId, personId } }, select: { id: true } }
  const [leftOut, followed] = await Promise.all([db().leftOut.findUnique(key), db().followed.findUnique(key)])
  return { leftOutId: leftOut?.id ?? null, followedId: followed?.id ?? null }
}

/** @param name as it stands behind titles. @returns what a viewer chose about a site; null for what is none */
export async function chosenAboutSite(viewerId: number, name: string): Promise<Chosen | null> {
  const site = readSite(name)
  if ('fault' in site || siteOf(`https://${name}`) !== name) return null
  const [leftOut, followed] = await Promise.all([
    db().leftOut.findUnique({ where: { userId_host_path: { userId: viewerId, ...site } }, select: { id: true } }),
    db().followed.findUnique({ where: { userId_site: { userId: viewerId, site: name } }, select: { id: true } }),
  ])
  return { leftOutId: leftOut?.id ?? null, followedId: followed?.id ?? null }
}
