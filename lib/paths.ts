import { FORMER_MEMBER } from './former-member'

/** How a thread's comments are ordered; `discussed` puts long branches first, `new` those with what is new to the viewer; `flat` is no tree. */
export const threadOrders = ['best', 'newest', 'oldest', 'discussed', 'new', 'flat'] as const

/** One of them. */
export type ThreadOrder = (typeof threadOrders)[number]

/** How a thread is asked for: in which order, null for the one the viewer prefers; only the branches with something new in them; and all branches folded away. */
export type ThreadView = { order: ThreadOrder | null; onlyNew: boolean; folded: boolean }

/** A list that belongs to a person, at /user/NAME/LIST. */
export type PersonalList = 'submissions' | 'comments' | 'favourites' | 'upvoted' | 'hidden'

/** A list of everybody's posts, latest first, at /LIST. */
export type CommonList = 'newest' | 'asknew' | 'shownew' | 'jobs' | 'polls' | 'noobstories' | 'newcomments' | 'noobcomments'

/** A list that everybody can follow as a feed, at /feed/LIST.FORMAT. */
export type FeedList =
  | CommonList
  | Exclude<PersonalList, 'upvoted' | 'hidden'>
  | 'front' | 'ask' | 'show' | 'best' | 'bestcomments' | 'active' | 'past' | 'over' | 'highlights' | 'pool' | 'from' | 'threads' | 'latest' | 'log'

/** A feed of such a list, and what its address says of it. */
export type FeedPlace = { list: FeedList; asked?: Record<string, string> }

/** What somebody reads as a feed at a secret address. */
export type PrivateFeed = 'inbox' | 'followed'

/** What feeds are written as. */
export const feedFormats = ['atom', 'rss', 'json'] as const

/** One of them. */
export type FeedFormat = (typeof feedFormats)[number]

/** What such a list is of, where it can be of both. */
export type ListKind = 'stories' | 'comments'

/** A part of the page of what somebody leaves out and follows. */
export type ChoicePart = 'sites' | 'words' | 'people' | 'followed' | 'muted'

/** Which notices of an inbox. */
export const noticeFilters = ['unread', 'replies', 'mentions', 'threads', 'people', 'moderators'] as const

/** One of them. */
export type NoticeFilter = (typeof noticeFilters)[number]

/** What posts a search can be kept to; questions are texts without a link, `show` is what people made. */
export const searchTypes = ['story', 'comment', 'ask', 'show', 'poll', 'job'] as const

/** One of them. */
export type SearchType = (typeof searchTypes)[number]

/** How far back a search can be kept to. */
export const searchTimes = ['day', 'week', 'month', 'year'] as const

/** One of them. */
export type SearchTime = (typeof searchTimes)[number]

/** How results are ordered. */
export const searchOrders = ['relevance', 'points', 'date'] as const

/** One of them. */
export type SearchOrder = (typeof searchOrders)[number]

/** A search: what was typed, and what links chose beside it. */
export type SearchPlace = { q: string; type?: SearchType | null; time?: SearchTime | null; order?: SearchOrder | null }

/** Who left has no page of their own. */
const FORMER_MEMBERS = '/rules#former-members'

/** Every address of the forum. */
export const paths = {
  front: (page = 1, withRead = false) => section('/', page, withRead),
  newest: () => paths.common('newest'),
  ask: (page = 1, withRead = false) => section('/ask', page, withRead),
  show: (page = 1, withRead = false) => section('/show', page, withRead),
  newComments: () => paths.common('newcomments'),
  common: (list: CommonList, next?: KeyedPage) => `/${list}${keyed(next)}`,
  lists: () => '/lists',
  search: (place?: SearchPlace, next?: KeyedPage) => searchPath(place, next),
  openSearch: () => '/opensearch.xml',
  best: (hours: number, page = 1) => `/best?h=${hours}${numbered(page)}`,
  bestComments: (hours: number, page = 1) => `/bestcomments?h=${hours}${numbered(page)}`,
  active: (page = 1) => (page > 1 ? `/active?p=${page}` : '/active'),
  pool: (page = 1) => (page > 1 ? `/pool?p=${page}` : '/pool'),
  highlights: (next?: KeyedPage) => `/highlights${keyed(next)}`,
  timeline: (before?: string) => (before ? `/timeline?before=${before}` : '/timeline'),
  followed: (next?: KeyedPage) => `/followed${keyed(next)}`,
  past: () => '/front',
  day: (day: string, page = 1) => `/front?day=${day}${numbered(page)}`,
  over: (points: number, next?: KeyedPage) => `/over?points=${points}${keyed(next, '&')}`,
  leaders: () => '/leaders',
  threads: (name: string, next?: KeyedPage) => `/threads?id=${name}${keyed(next, '&')}`,
  latest: (id: number, next?: KeyedPage) => `/latest?id=${id}${keyed(next, '&')}`,
  from: (site: string, next?: KeyedPage) => `/from?site=${encodeURIComponent(site)}${keyed(next, '&')}`,
  item: (id: number) => `/item/${id}`,
  comment: (storyId: number, id: number) => `/item/${storyId}#${id}`,
  thread: (id: number, { order, onlyNew, folded }: ThreadView) => withQuery(`/item/${id}`, { ...(order && { order }), ...(onlyNew && { only: 'new' }), ...(folded && { fold: 'all' }) }),
  newIn: (storyId: number) => `/item/${storyId}#new`,
  live: () => '/live',
  liveThread: (storyId: number) => `/live?story=${storyId}`,
  liveLists: () => '/live?comments=',
  reply: (id: number) => `/reply/${id}`,
  flag: (id: number) => `/flag/${id}`,
  vouch: (id: number) => `/vouch/${id}`,
  user: (name: string) => (name === FORMER_MEMBER ? FORMER_MEMBERS : `/user/${name}`),
  list: (name: string, list: PersonalList, kind: ListKind, next?: KeyedPage) => (kind === 'comments' ? `/user/${name}/${list}?kind=comments${keyed(next, '&')}` : `/user/${name}/${list}${keyed(next)}`),
  edit: (id: number) => `/edit/${id}`,
  remove: (id: number) => `/delete/${id}`,
  login: (goto?: string, act?: PendingAct) => withQuery('/login', { ...(goto && goto !== '/' && { goto }), ...act }),
  signup: (goto?: string, act?: PendingAct) => withQuery('/signup', { ...(goto && goto !== '/' && { goto }), ...act }),
  submit: (url?: string) => withQuery('/submit', url ? { url } : {}),
  embed: (id: number) => `/embed/${id}`,
  embedAbout: (url: string) => withQuery('/embed', { url }),
  embedStyle: () => '/embed.css',
  oEmbed: (url: string) => withQuery('/oembed', { url, format: 'json' }),
  pageTitle: () => '/submit/title',
  newPoll: () => '/newpoll',
  settings: (done?: 'saved' | 'password' | 'feeds') => (done ? `/settings?done=${done}` : '/settings'),
  ownNotices: (done?: 'saved' | 'asked') => (done ? `/settings/notices?done=${done}` : '/settings/notices'),
  ownMailSettings: () => '/settings/notices#mail',
  choices: (part?: ChoicePart) => (part ? `/settings/filters#${part}` : '/settings/filters'),
  ownNotes: (after?: string) => (after ? `/settings/notes?after=${after}` : '/settings/notes'),
  ownTokens: (done?: 'revoked') => (done ? `/settings/tokens?done=${done}` : '/settings/tokens'),
  noteOn: (name: string) => `/user/${name}#note`,
  ownFeeds: () => '/settings#feeds',
  ownData: () => '/settings/data',
  leave: () => '/settings/leave',
  comeBack: (done?: 'left') => (done ? `/come-back?done=${done}` : '/come-back'),
  ownLook: () => '/settings#look',
  away: (goto?: string) => withQuery('/away', goto ? { goto } : {}),
  topColours: () => '/topcolors',
  feed: ({ list, asked = {} }: FeedPlace, format: FeedFormat) => withQuery(`/feed/${list}.${format}`, asked),
  privateFeed: (feed: PrivateFeed, key: string, format: FeedFormat) => withQuery(`/feed/${feed}.${format}`, { key }),
  api: () => '/api',
  /** Where the addresses of the forum's own API begin. */
  apiRoot: () => '/api/forum',
  openApi: () => '/api/forum/openapi.json',
  rules: () => '/rules',
  keys: () => '/keys',
  moderate: (id: number, refused?: { seen: number; reason: string }) => withQuery(`/moderate/${id}`, refused ? { seen: String(refused.seen), reason: refused.reason } : {}),
  versions: (id: number, before?: number) => `/moderate/${id}${before ? `?before=${before}` : ''}#versions`,
  desk: (which?: QueueFilter | null, next?: QueuePlace | null) => withQuery('/moderation', { ...(which && { which }), ...(next && { next: `${next.urgency}.${next.itemId}` }) }),
  gone: (filter: GoneFilter = {}, next?: number, done?: number) => withQuery('/moderation/gone', { ...filter, ...(next && { next: String(next) }), ...(done && { done: String(done) }) }),
  log: (filter: LogFilter = {}, next?: number) => withQuery('/moderation/log', { ...filter, ...(next && { next: String(next) }) }),
  logEntry: (id: number, next?: number) => (next ? `/moderation/log/${id}?next=${next}` : `/moderation/log/${id}`),
  person: (name: string) => (name === FORMER_MEMBER ? FORMER_MEMBERS : `/moderation/people/${name}`),
  mailboxes: (next?: number) => (next ? `/moderation/mail?next=${next}` : '/moderation/mail'),
  mailbox: (name: string, next?: number) => (next ? `/moderation/mail/${name}?next=${next}` : `/moderation/mail/${name}`),
  sites: () => '/moderation/sites',
  siteRule: (id: number) => `/moderation/sites#rule-${id}`,
  endSiteRule: (id: number) => `/moderation/sites?end=${id}`,
  words: () => '/moderation/words',
  wordFilter: (id: number) => `/moderation/words#filter-${id}`,
  endWordFilter: (id: number) => `/moderation/words?end=${id}`,
  webhooks: () => '/moderation/webhooks',
  webhook: (id: number, done?: WebhookAct) => withQuery(`/moderation/webhooks/${id}`, { ...(done && { done }) }),
  notice: (id: number) => `/inbox#notice-${id}`,
  inbox: (only?: NoticeFilter | null, next?: number | null) => withQuery('/inbox', { ...(only && { only }), ...(next && { next: String(next) }) }),
  ownMail: (next?: number) => (next ? `/inbox/mail?next=${next}` : '/inbox/mail'),
  confirmEmail: (key: string) => withQuery('/email/confirm', { key }),
  leaveEmail: (key: string, done?: 'left') => withQuery('/email/leave', { key, ...(done && { done }) }),
  leaveEmailAtOnce: (key: string) => withQuery('/email/leave/at-once', { key }),
  review: (entryId: number) => `/review/${entryId}`,
  guidelines: () => '/guidelines',
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: number) => `/sitemap/${part}.xml`,
} as const

/** Why posts wait for moderators. */
export type QueueFilter = 'flagged' | 'killed' | 'held' | 'review' | 'vouched'

/** What an admin did to a webhook by a button. */
export type WebhookAct = 'try' | 'pause' | 'resume' | 'renew'

/** Where the queue goes on: after this post. */
export type QueuePlace = { urgency: number; itemId: number }

/** Which entries of the moderators' log: of one act, by moderators or rules (all or one), about one item or one person. */
export type LogFilter = { act?: string; who?: string; by?: string; item?: string; person?: string }

/** Which posts that are gone: by words in them, who wrote them, who decided and why, where they link to, their days (YYYY-MM-DD), and what they are. */
export type GoneFilter = { words?: string; author?: string; by?: string; reason?: string; site?: string; from?: string; to?: string; state?: string }

/** An act by a button that waits until whoever pressed it has signed in: its name and the item's number. */
export type PendingAct = Record<string, string>

function withQuery(path: string, query: Record<string, string>): string {
  return Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path
}

/** Where a list that is paged by key goes on: after this item, with this rank. */
export type KeyedPage = { after: number; rank: number }

function searchPath({ q = '', type, time, order }: Partial<SearchPlace> = {}, next?: KeyedPage): string {
  return withQuery('/search', { ...(q && { q }), ...(type && { type }), ...(time && { time }), ...(order && { order }), ...(next && { next: String(next.after), n: String(next.rank) }) })
}

/** @param withRead what the viewer has read is shown, too */
function section(path: string, page: number, withRead: boolean): string {
  return withQuery(path, { ...(page > 1 && { p: String(page) }), ...(withRead && { read: 'shown' }) })
}

function numbered(page: number): string {
  return page > 1 ? `&p=${page}` : ''
}

function keyed(next: KeyedPage | undefined, separator = '?'): string {
  return next ? `${separator}next=${next.after}&n=${next.rank}` : ''
}
