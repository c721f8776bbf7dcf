import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { hotRead } from '@/lib/hot-read'
import { ownerOf } from '@/lib/keyed'
import { UNREAD } from '@/lib/notices/shown'
import { oncePer } from '@/lib/once-per'
import type { PrivateFeed, ThreadOrder } from '@/lib/paths'
import { personalVisitor } from '@/lib/place'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { isFeedKey } from './feed-key'
import type { Look } from './look'
import { MOST_UNREAD, type Sanction, type Viewer } from './rules'
import { readSession, type Session } from './session'
import type { VisitLimit } from './visit-limit'

/** Measures against a person, of `users u`; whether they still hold is asked against a time. */
export const SANCTION_COLUMNS = `
  case when u.ban_id is not null then json_build_object('entryId', u.ban_id, 'until', u.banned_until) end as ban,
  case when u.silence_id is not null then json_build_object('entryId', u.silence_id, 'until', u.silenced_until) end as silence`

/** Who is banned looks after nothing meanwhile. */
const ROLE = `case when u.ban_id is not null and coalesce(u.banned_until, 'infinity') > now() then 'member' else u.role::text end`

/** Null where all is as usual, and so it costs next to nothing. Who has not enough karma any more keeps the colour for when they have. */
const LOOK = `case when u.theme <> 'system' or u.text_size <> 'normal' or u.density <> 'normal' or u.top_colour is not null or not u.keys then json_build_object(
  'theme', u.theme, 'textSize', u.text_size, 'density', u.density, 'topColour', case when u.karma >= ${settings.topColour.karma} then u.top_colour end, 'keys', u.keys) end as look`

const VISIT_LIMIT = `case when u.no_procrast then json_build_object('maxVisit', u.max_visit, 'minAway', u.min_away, 'firstView', u.first_view_at, 'lastView', u.last_view_at) end as "visitLimit"`

/** What is read of a viewer, of `users u`. */
export const VIEWER_COLUMNS = `u.id, u.name::text, u.karma, ${ROLE} as role, u.show_dead as "showDead", u.thread_order::text as "threadOrder", u.created_at as joined, ${SANCTION_COLUMNS}, ${LOOK}, ${VISIT_LIMIT},
  (select count(*)::int from (select from ${UNREAD} limit ${MOST_UNREAD}) news) as unread`

/** @returns who the visitor is, read anew for each page load so that an ended session ends at once; null when not signed in */
export const viewerOf = oncePer(async ({ cookies }: Visitor): Promise<Viewer | null> => {
  const session = await readSession(cookies, now())
  return session && loadViewer(session)
})

const loadViewer = hotRead<Session, Viewer>({
  name: 'viewer',
  text: `select asked::int, ${VIEWER_COLUMNS}
    from unnest($1::int[], $2::int[]) with ordinality as q (user_id, epoch, asked) join users u on u.id = q.user_id and u.session_epoch = q.epoch`,
  columns: [({ userId }) => userId, ({ epoch }) => epoch],
})

/** @returns who looks at the page; the page is then made for that person alone */
export async function currentViewer(): Promise<Viewer | null> {
  return viewerOf(await personalVisitor())
}

/** @returns whose private feed an address is of; null where its key is none, or was renewed since */
export async function feedReader(feed: PrivateFeed, key: string): Promise<Viewer | null> {
  const userId = ownerOf(key)
  const [row] = userId === null ? [] : await db().$queryRaw<(Viewer & { feedEpoch: number })[]>`select ${Prisma.raw(VIEWER_COLUMNS)}, u.feed_epoch as "feedEpoch" from users u where u.id = ${userId}`
  if (!row) return null
  const { feedEpoch, ...viewer } = row
  return isFeedKey(key, feed, { userId: viewer.id, feedEpoch }) ? viewer : null
}

/** What the settings page lets a person change; the limits of a visit hold where `noProcrast` says so. */
export type OwnSettings = Look & { about: string; showDead: boolean; leaveOutRead: boolean; threadOrder: ThreadOrder; delay: number; noProcrast: boolean } & Pick<VisitLimit, 'maxVisit' | 'minAway'>

const OWN_SETTINGS = {
  ...{ about: true, showDead: true, leaveOutRead: true, threadOrder: true, theme: true, textSize: true, density: true, topColour: true, keys: true },
  ...{ delay: true, noProcrast: true, maxVisit: true, minAway: true, feedEpoch: true },
} as const

/** @returns it as it is, and how often the addresses of the person's feeds were renewed */
export function ownSettings(userId: number): Promise<OwnSettings & { feedEpoch: number }> {
  return db().user.findUniqueOrThrow({ where: { id: userId }, select: OWN_SETTINGS })
}

/** What a profile shows. */
export type Profile = { id: number; name: string; karma: number; aboutHtml: string; createdAt: Date; imported: boolean; ban: Sanction | null; storyCount: number; commentCount: number }

/** @returns null when nobody has this name, whatever its case */
export async function profileOf(name: string): Promise<Profile | null> {
  const [profile] = await db().$queryRaw<Profile[]>`
    select u.id, u.name::text, u.karma, u.about_html as "aboutHtml", u.created_at as "createdAt", u.imported,
      case when u.ban_id is not null then json_build_object('entryId', u.ban_id, 'until', u.banned_until) end as ban,
      (select count(*)::int from items i where i.author_id = u.id and i.kind in ('story', 'poll', 'job') and i.live) as "storyCount",
      (select count(*)::int from items i where i.author_id = u.id and i.kind = 'comment' and i.live) as "commentCount"
    from users u where u.name = ${name}::citext and u.left_at is null`
  return profile ?? null
}
