import { SHOWN } from '@/lib/notices/shown'

/** A part of what is kept about a person: `name` its file, `rows` the query for `$1`, who it is. The columns are named as people and programs read them. */
export type Part = { name: string; title: string; tables: readonly string[]; rows: string }

const ITEM_ADDRESS = `'/item/' || i.id as address`

/**
 * All that belongs to a person, or tells something about them. A title is given where everybody sees it; what others wrote is left out: it is theirs.
 * Why a table is no part of it is told in `notTheirs`.
 */
export const parts: readonly Part[] = [
  {
    name: 'account',
    title: 'Your account and settings',
    tables: ['users'],
    rows: `select u.id, u.name::text, u.role::text, u.karma, u.about, u.created_at as "createdAt", u.imported, u.show_dead as "showDead", u.thread_order::text as "threadOrder", u.leave_out_read as "leaveOutRead",
      u.theme::text, u.text_size::text as "textSize", u.density::text, u.top_colour as "topColour", u.keys, u.delay, u.no_procrast as "noProcrast", u.max_visit as "maxVisit", u.min_away as "minAway",
      u.first_view_at as "firstViewAt", u.last_view_at as "lastViewAt", u.ban_id is not null as banned, u.banned_until as "bannedUntil", u.silence_id is not null as silenced, u.silenced_until as "silencedUntil"
      from users u where u.id = $1`,
  },
  {
    name: 'posts',
    title: 'Your posts',
    tables: ['items'],
    rows: `select i.id, i.kind::text, ${ITEM_ADDRESS}, i.created_at as "createdAt", i.story_id as "storyId", i.parent_id as "parentId", i.title, i.url, i.text, i.html, i.score, i.edited_at as "editedAt",
      i.deleted_at as "deletedAt", i.live as "seenByAll" from items i where i.author_id = $1 order by i.id`,
  },
  {
    name: 'earlier-versions',
    title: 'Earlier versions of what you wrote',
    tables: ['revisions'],
    rows: `select r.item_id as "itemId", r.title, r.url, r.text, r.created_at as "createdAt" from revisions r join items i on i.id = r.item_id where r.editor_id = $1 and i.author_id = $1 order by r.id`,
  },
  {
    name: 'votes',
    title: 'Your votes',
    tables: ['votes'],
    rows: `select v.item_id as "itemId", '/item/' || v.item_id as address, case when v.direction > 0 then 'up' else 'down' end as direction, v.created_at as "createdAt" from votes v where v.user_id = $1 order by v.created_at, v.item_id`,
  },
  marked('favourites', 'Your favourites'),
  marked('hidden', 'Stories you hid'),
  marked('collapsed', 'Branches you folded'),
  { name: 'flags', title: 'Your flags', tables: ['flags'], rows: `select f.item_id as "itemId", '/item/' || f.item_id as address, f.reason::text, f.note, f.created_at as "createdAt" from flags f where f.user_id = $1 order by f.created_at, f.item_id` },
  { name: 'vouches', title: 'Your vouches', tables: ['vouches'], rows: `select v.item_id as "itemId", '/item/' || v.item_id as address, v.created_at as "createdAt" from vouches v where v.user_id = $1 order by v.created_at, v.item_id` },
  {
    name: 'visits',
    title: 'Threads you looked at',
    tables: ['visits'],
    rows: `select v.story_id as "storyId", '/item/' || v.story_id as address, v.since, v.seen_at as "seenAt" from visits v where v.user_id = $1 order by v.seen_at, v.story_id`,
  },
  {
    name: 'left-out',
    title: 'What you leave out',
    tables: ['left_out'],
    rows: `select p.name::text as person, o.words, o.host, o.path, o.subdomains from left_out o left join users p on p.id = o.person_id where o.user_id = $1 order by o.id`,
  },
  { name: 'muted-threads', title: 'Threads you muted', tables: ['muted_threads'], rows: `select m.story_id as "storyId", '/item/' || m.story_id as address from muted_threads m where m.user_id = $1 order by m.story_id` },
  {
    name: 'followed',
    title: 'What you follow',
    tables: ['followed'],
    rows: `select p.name::text as person, f.site, f.story_id as "storyId" from followed f left join users p on p.id = f.person_id where f.user_id = $1 order by f.id`,
  },
  { name: 'notes', title: 'Your notes on people', tables: ['private_notes'], rows: `select p.name::text as person, n.label, n.text from private_notes n join users p on p.id = n.person_id where n.user_id = $1 order by p.name` },
  {
    name: 'inbox',
    title: 'What you were told of',
    tables: ['notices'],
    rows: `select n.item_id as "itemId", n.reason::text, n.entry_id as "logEntryId", n.message_id as "messageId", n.created_at as "createdAt", n.read_at as "readAt", n.mailed_at as "mailedAt"
      from users u join notices n on n.user_id = u.id left join items i on i.id = n.item_id where u.id = $1 and ${SHOWN} order by n.id`,
  },
  {
    name: 'mail-with-moderators',
    title: 'What you and the moderators wrote to each other',
    tables: ['messages', 'conversations'],
    rows: `select m.id, case when m.author_id = m.person_id then 'you' else 'moderators' end as "by", m.text, m.html, m.created_at as "createdAt" from messages m where m.person_id = $1 order by m.id`,
  },
  {
    name: 'requests-for-review',
    title: 'Where you asked for another moderator',
    tables: ['reviews'],
    rows: `select r.item_id as "itemId", r.entry_id as "logEntryId", r.text, r.answer_id is not null as answered, r.created_at as "createdAt" from reviews r where r.user_id = $1 order by r.id`,
  },
  {
    name: 'measures',
    title: 'What moderators decided about you',
    tables: ['moderation_log'],
    rows: `select e.id as "logEntryId", e.act::text, e.reason, e.created_at as "createdAt" from moderation_log e where e.user_id = $1 order by e.id`,
  },
  {
    name: 'mail-address',
    title: 'Where mail is sent to',
    tables: ['email_addresses', 'outbox'],
    rows: `select a.address, a.rhythm::text, a.asked_at as "askedAt", a.confirmed_at as "confirmedAt", a.sent_at as "sentAt", a.bounced_at as "bouncedAt", a.bounce from email_addresses a where a.user_id = $1`,
  },
  { name: 'browsers', title: 'Browsers that notices are pushed to', tables: ['push_endpoints'], rows: `select p.endpoint from push_endpoints p where p.user_id = $1 order by p.id` },
  {
    name: 'tokens',
    title: 'Tokens by which programs act for you',
    tables: ['tokens'],
    rows: `select t.name, t.scopes::text[], t.created_at as "createdAt", t.expires_at as "expiresAt", t.used_at as "usedAt" from tokens t where t.user_id = $1 order by t.id`,
  },
  {
    name: 'where-you-signed-in',
    title: 'From where you signed in, as codes that only say whether two are the same',
    tables: ['sightings'],
    rows: `select s.network, s.device, s.seen_at as "seenAt" from sightings s where s.user_id = $1 order by s.seen_at, s.network, s.device`,
  },
]

/** Tables that name people and are no part, and why. */
export const notTheirs: Readonly<Record<string, string>> = {
  departures: 'who left is not signed in; it is gone when their time to come back is over',
  person_notes: 'what moderators tell each other about a person is theirs, and names those who complained',
  webhooks: 'an admin made it for the forum',
  webhook_deliveries: 'it passes, and names who flagged to nobody',
  cases: 'a moderator looks at a post at present; the next one changes it',
}

function marked(table: 'favourites' | 'hidden' | 'collapsed', title: string): Part {
  return { name: table, title, tables: [table], rows: `select m.item_id as "itemId", '/item/' || m.item_id as address, m.created_at as "createdAt" from ${table} m where m.user_id = $1 order by m.created_at, m.item_id` }
}
