import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import type { SiteEffect, WordEffect } from './rules'
import type { Said } from './said'

/** What moderators read of every rule in force: who made it, when, under which entry of the log, and how many posts it held. */
type Account = { id: number; reason: string; by: string; createdAt: Date; entryId: number; held: number }

/** A rule about a site, for moderators. */
export type ListedSiteRule = Account & { host: string; path: string; effect: SiteEffect; factor: number }

/** @returns the rules about sites in force, by host */
export function listedSiteRules(): Promise<ListedSiteRule[]> {
  return db().$queryRaw<ListedSiteRule[]>`
    with held as (select (l.detail ->> 'siteRuleId')::int as id, count(*)::int from moderation_log l where l.act = 'kill' and l.rule = 'site' group by 1)
    select r.id, r.host, r.path, r.effect::text, r.factor, r.reason, r.created_at as "createdAt", u.name::text as by, l.id as "entryId", coalesce(held.count, 0) as held
    from site_rules r join moderation_log l on l.site_rule_id = r.id and l.act = 'add_site_rule' join users u on u.id = l.actor_id left join held on held.id = r.id
    where r.ended_at is null order by r.host, r.path, r.effect`
}

/** A word filter, for moderators. */
export type ListedWordFilter = Account & { name: string; pattern: string; effect: WordEffect }

/** @returns the word filters in force, by name */
export function listedWordFilters(): Promise<ListedWordFilter[]> {
  return db().$queryRaw<ListedWordFilter[]>`
    with held as (select (l.detail ->> 'wordFilterId')::int as id, count(*)::int from moderation_log l where l.act = 'kill' and l.rule = 'word' group by 1)
    select w.id, w.name, w.pattern, w.effect::text, w.reason, w.created_at as "createdAt", u.name::text as by, l.id as "entryId", coalesce(held.count, 0) as held
    from word_filters w join moderation_log l on l.word_filter_id = w.id and l.act = 'add_word_filter' join users u on u.id = l.actor_id left join held on held.id = w.id
    where w.ended_at is null order by w.name`
}

/** A post a rule is tried on. */
export type RecentPost = Said & { id: number; kind: string; author: string | null }

/** @returns the latest posts but for those their authors deleted or delay, latest first; for moderators alone */
export function recentPosts(): Promise<RecentPost[]> {
  return db().$queryRaw<RecentPost[]>`
    select i.id, i.kind::text, i.title, i.url, concat_ws(E'\n', i.text, choices.text) as text, concat(i.html, choices.html) as html, u.name::text as author
    from (select * from items where kind in ('story', 'poll', 'comment') and deleted_at is null and delayed_until is null order by id desc limit ${limitOf(settings.filterPreview.posts)}) i
      left join users u on u.id = i.author_id
      left join lateral (
        select string_agg(c.text, E'\n' order by c.position) as text, string_agg(c.html, '' order by c.position) as html
        from items c where i.kind = 'poll' and c.parent_id = i.id and c.story_id = i.id and c.kind = 'pollopt'
      ) choices on true
    order by i.id desc`
}
