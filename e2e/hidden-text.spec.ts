import { feedKey } from '@/lib/accounts/feed-key'
import { sessionCookie } from '@/lib/accounts/session'
import { deletePost } from '@/lib/authoring/delete'
import { db } from '@/lib/db'
import { flag } from '@/lib/flags/flag'
import { decide } from '@/lib/moderation/decide'
import type { Act } from '@/lib/moderation/rules'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { dayOf } from '@/lib/stories/days'
import { newToken } from './api'
import { expect, siteAddress, test } from './cast'
import { newComment, newMember, newStory, newWord, viewerOf, type Member, type Post, type StoryPost } from './rows'

/** Who looks; of each there is one. */
const VIEWERS = ['anonymous', 'other', 'author', 'flagger', 'showdead', 'banned', 'moderator', 'admin'] as const
type Viewer = (typeof VIEWERS)[number]

const EVERYONE = VIEWERS.join(' ')
const STAFF = 'author moderator admin'

/** Stands in the note of one person on another, and in its label; none of those who look wrote it. */
const NOTED = 'hush'

/** Who may read what a post in this state says. */
const READERS = {
  live: EVERYONE,
  locked: EVERYONE,
  flagged: EVERYONE,
  deleted: STAFF,
  removed: STAFF,
  'removed with its branch': STAFF,
  'flagged to death': `${STAFF} showdead banned`,
  'killed by a moderator': `${STAFF} showdead banned`,
  'held back': `${STAFF} showdead banned`,
  'deleted and then dead': STAFF,
  'dead and then removed': STAFF,
  purged: 'nobody',
  delayed: 'author',
} as const
type State = keyof typeof READERS

/** Where nobody's name may stand who is not allowed to be seen. */
const NAMELESS: readonly State[] = ['deleted', 'removed', 'removed with its branch', 'deleted and then dead', 'dead and then removed', 'purged', 'delayed']

/** A thread of its own for each state: the story, or a comment in it, is in that state; `marks` are the words that stand nowhere else. */
type Specimen = { state: State; story: StoryPost; post: Post; answer: Post; marks: string[]; site: string }

test('what is hidden from somebody is sent to them in no form', { tag: '@script' }, async () => {
  test.setTimeout(180_000)
  const cast = await newCast()
  const specimens: Specimen[] = []
  for (const state of Object.keys(READERS) as State[]) for (const what of state === 'delayed' ? (['comment'] as const) : (['story', 'comment'] as const)) specimens.push(await specimenOf(state, what, cast))
  for (const viewer of VIEWERS) {
    const person = viewer === 'anonymous' ? null : cast[viewer]
    const headers = await headersOf(person)
    const mayRead = ({ state }: Specimen) => READERS[state].split(' ').includes(viewer)
    const hidden = specimens.filter((specimen) => !mayRead(specimen))
    const ownFeed = person ? [paths.privateFeed('inbox', feedKey('inbox', { userId: person.id, feedEpoch: 0 }), 'json')] : []
    const forPrograms = person ? [] : [...PROGRAM_LISTS, ...hidden.flatMap((specimen) => [...programSurfacesOf(specimen, cast), ...surfacesElsewhere(specimen, cast)])]
    const surfaces = new Set([...LISTS, ...ownFeed, ...forPrograms, ...hidden.flatMap((specimen) => surfacesOf(specimen, cast))])
    // A ranking from a moment ago may stand for two seconds.
    await expect(async () => expect(await leaksOn(headers, surfaces, viewer, hidden)).toEqual([])).toPass({ timeout: 60_000 })
    const readable = specimens.filter(mayRead).flatMap(({ story, post, marks }) =>
      [`/item/${post.id}`, `/item/${story.id}`, searchFor(marks[0]), ...(person ? [`/api/forum/items/${post.id}`] : [`/v0/item/${post.id}.json`, `/api/v1/items/${post.id}`, `/embed/${post.id}`])].map((address) => ({ address, mark: marks[0] })),
    )
    await Promise.all(readable.map(async ({ address, mark }) => expect(await textOf(address, headers), `${viewer} reads ${mark} on ${address}`).toContain(mark)))
  }
})

const LISTS = [
  ...['/', '/?p=2', '/newest', '/newcomments', '/ask', '/show', '/inbox', '/inbox?only=people', '/inbox?only=unread', '/inbox/mail', '/settings/notices', '/rules'],
  ...['/asknew', '/shownew', '/jobs', '/polls', '/noobstories', '/noobcomments', '/over?points=1', '/best?h=24', '/bestcomments?h=24', '/active', '/pool', '/leaders', '/highlights', '/timeline', '/topcolors', '/followed', '/settings/filters', '/settings/notes', '/sitemap.xml', '/sitemap/0.xml', `/front?day=${dayOf(new Date())}`],
  ...['front', 'ask', 'show', 'newest', 'asknew', 'shownew', 'jobs', 'polls', 'newcomments', 'noobstories', 'noobcomments', 'best', 'bestcomments', 'active', 'pool', 'over', 'highlights', 'log'].map((list) => `/feed/${list}.json?count=100`),
  `/feed/past.atom?day=${dayOf(new Date())}`,
  ...['/moderation/log', '/moderation', '/moderation/gone', '/moderation/mail', '/moderation/sites', '/moderation/words', '/moderation/webhooks', '/api/forum/inbox', '/api/forum/moderation/queue'],
]

/** What the item API tells everybody alike, so that nobody with an account need ask it. */
const PROGRAM_LISTS = ['topstories', 'newstories', 'beststories', 'askstories', 'showstories', 'jobstories', 'updates'].map((list) => `/v0/${list}.json`)

function programSurfacesOf({ story, post, answer }: Specimen, { author, fan }: Cast): string[] {
  return [...[story, post, answer].map(({ id }) => `/v0/item/${id}.json`), ...[author, fan].map(({ name }) => `/v0/user/${name}.json`)]
}

/** Every address at which something of a post could show. */
function surfacesOf({ story, post, answer, site, marks }: Specimen, { author, fan }: Cast): string[] {
  const items = [story.id, post.id].flatMap((id) => [`/item/${id}`, `/item/${id}?order=newest`, `/moderate/${id}`, `/moderation/log?item=${id}`, `/feed/log.json?item=${id}`, `/feed/latest.json?id=${id}`, `/latest?id=${id}`, `/api/forum/items/${id}`, `/api/forum/moderation/items/${id}`])
  const forms = ['reply', 'flag', 'vouch', 'edit', 'delete'].map((form) => `/${form}/${post.id}`).concat(`/moderation/gone?author=${author.name}`)
  const people = [author, fan].flatMap(({ name }) => ['', '/submissions', '/comments', '/favourites', '/favourites?kind=comments', '/upvoted', '/upvoted?kind=comments', '/hidden'].map((list) => `/user/${name}${list}`)).concat(`/threads?id=${author.name}`, `/threads?id=${fan.name}`, `/moderation/people/${author.name}`, `/moderation/mail/${author.name}`, `/moderation/log?person=${author.name}`)
  const followed = [author, fan].flatMap(({ name }) => ['submissions', 'comments', 'favourites', 'threads'].map((list) => `/feed/${list}.json?id=${name}`).concat(`/feed/favourites.json?id=${name}&kind=comments`))
  const searches = [...marks.map(searchFor), `/search?q=author:${author.name}+story:${story.id}`]
  return [...items, ...forms, ...people, ...followed, ...searches, `/item/${answer.id}`, `/from?site=${site}`, `/feed/from.json?site=${site}`]
}

/** What programs and other sites read, all alike, so that nobody with an account need ask for it. */
function surfacesElsewhere({ story, post, answer, marks }: Specimen, { author }: Cast): string[] {
  const items = [story.id, post.id].flatMap((id) => [`/api/v1/items/${id}`, `/embed/${id}`, `/oembed?url=${encodeURIComponent(`${siteAddress()}/item/${id}`)}`, `/api/v1/search_by_date?tags=story_${id}&hitsPerPage=1000`, `/api/v1/search?filters=objectID:${id}`])
  const searches = marks.map((mark) => `/api/v1/search?query=${mark.toUpperCase()}&attributesToRetrieve=title,story_text,comment_text,url,story_title`)
  return [...items, ...searches, `/api/v1/items/${answer.id}`, `/embed/${answer.id}`, `/api/v1/search_by_date?tags=author_${author.name}`, `/api/v1/search?tags=story,author_${author.name}`, `/api/v1/users/${author.name}`]
}

/** In capitals: then what was searched for, which stands on the page anyway, is not the words themselves. */
function searchFor(mark = ''): string {
  return `/search?q=${mark.toUpperCase()}`
}

/** @returns a line for each text that somebody got who may not read it */
async function leaksOn(person: Record<string, string>, surfaces: Iterable<string>, viewer: Viewer, hidden: readonly Specimen[]): Promise<string[]> {
  const asked = [...surfaces].flatMap((address) => [{ address, form: 'page', headers: {} }, ...(isForPrograms(address) ? [] : [{ address, form: 'payload', headers: { rsc: '1' } }])])
  const leaks: string[] = []
  const look = async () => {
    for (let next = asked.pop(); next; next = asked.pop()) {
      const { address, form, headers } = next
      const text = await textOf(address, { ...person, ...headers })
      if (text.includes(NOTED)) leaks.push(`${viewer} reads what somebody else noted for themselves on the ${form} ${address}`)
      for (const { state, post, marks } of hidden) {
        const leaked = marks.filter((mark) => text.includes(mark))
        if (leaked.length > 0) leaks.push(`${viewer} reads of ${post.id} (${state}) on the ${form} ${address}: ${leaked.join(', ')}`)
        if (viewer !== 'author' && NAMELESS.includes(state) && /^\/(item|embed|latest|moderation|feed\/(log|latest)|v0\/item|api)/.test(address) && new RegExp(`\\b${post.id}\\b`).test(address) && text.includes(post.author.name)) leaks.push(`${viewer} learns who wrote ${post.id} (${state}) on the ${form} ${address}`)
      }
    }
  }
  await Promise.all(Array.from({ length: 3 }, look))
  return leaks
}

/** An answer that is no page which a script could ask for. */
function isForPrograms(address: string): boolean {
  return /^\/(feed|v0|api|embed|oembed)\b/.test(address)
}

/** There are thousands of answers to look at, so they are asked for without the test runner's own client, which costs as much again as the site. */
async function textOf(address: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(siteAddress() + address, { headers, redirect: 'manual' })
  expect(answer.status, address).toBeLessThan(500)
  return `${JSON.stringify([...answer.headers])} ${await answer.text()}`
}

type Cast = Record<Exclude<Viewer, 'anonymous'>, Member> & { fan: Member; flaggers: Member[] }

async function newCast(): Promise<Cast> {
  const withRole = async (role: 'moderator' | 'admin') => {
    const member = await newMember()
    await db().user.update({ where: { id: member.id }, data: { role } })
    return member
  }
  const flaggers = await Promise.all(Array.from({ length: settings.flag.kill }, () => newMember({ karma: settings.flag.karma })))
  const [flagger] = flaggers
  if (!flagger) throw new Error('There is nobody to flag.')
  const [author, other, fan, showdead, banned] = await Promise.all([newMember(), newMember(), newMember(), newMember({ showDead: true, karma: settings.vouch.karma }), newMember({ showDead: true })])
  const [moderator, admin] = [await withRole('moderator'), await withRole('admin')]
  await db().privateNote.createMany({ data: [{ userId: fan.id, personId: author.id, text: NOTED, label: NOTED }, { userId: author.id, personId: fan.id, text: '', label: 'fan' }] })
  const { id: banId } = await db().moderationEntry.create({ data: { act: 'ban', actorId: admin.id, userId: banned.id, reason: 'As an example.', detail: { until: null } } })
  await db().user.update({ where: { id: banned.id }, data: { banId } })
  return { author, other, fan, showdead, banned, flagger, flaggers, moderator, admin }
}

/** Somebody answered it, voted for it, and made it a favourite before it came to what it is. */
async function specimenOf(state: State, what: 'story' | 'comment', cast: Cast): Promise<Specimen> {
  const site = `${newWord('site').toLowerCase()}.example`
  const [title, path, words] = [newWord('title'), newWord('path'), newWord('words')]
  const secretStory = what === 'story'
  const story = await newStory({ by: cast.author, title: secretStory ? title : newWord('public '), text: secretStory ? words : 'Anything.', score: 40, hoursAgo: 1, ...(secretStory && { url: `https://${site}/${path}` }) })
  const post = secretStory ? story : await newComment({ on: story, by: cast.author, text: words })
  const answered = state === 'removed with its branch' ? await newComment({ on: story, by: cast.fan, text: 'Above.' }) : null
  if (answered && !secretStory) await db().item.update({ where: { id: post.id }, data: { parentId: answered.id } })
  const answer = await newComment({ on: post, by: cast.fan, text: 'An answer.' })
  for (const { id } of [post]) {
    await db().favourite.create({ data: { userId: cast.fan.id, itemId: id } })
    await db().vote.create({ data: { userId: cast.fan.id, itemId: id, storyId: post.storyId, direction: 1 } })
  }
  await chooseEverywhere(story, post, cast)
  await bringAbout(state, answered && !secretStory ? answered.id : post.id, post.id, cast)
  return { state, story, post, answer, site, marks: secretStory ? [words, title, path] : [words] }
}

/** Everybody follows it and was told of it, moderators chose it, and it was on top of the front page. */
async function chooseEverywhere(story: StoryPost, post: Post, { author, fan, ...cast }: Cast): Promise<void> {
  const readers = [fan, cast.other, cast.flagger, cast.showdead, cast.banned, cast.moderator, cast.admin].map(({ id: userId }) => ({ userId }))
  await db().followed.createMany({ data: readers.flatMap((reader) => [{ ...reader, personId: author.id }, { ...reader, storyId: story.id }]), skipDuplicates: true })
  await db().notice.createMany({ data: readers.map((reader) => ({ ...reader, itemId: post.id, reason: 'person' as const })), skipDuplicates: true })
  const { id: entryId } = await db().moderationEntry.create({ data: { act: 'highlight', actorId: cast.moderator.id, itemId: post.id, storyId: story.id, reason: 'Worth reading.' } })
  await db().highlight.create({ data: { entryId, itemId: post.id } })
  await db().top.createMany({ data: { storyId: story.id, reachedAt: new Date(), bestRank: 1 }, skipDuplicates: true })
}

async function bringAbout(state: State, topId: number, id: number, cast: Cast): Promise<void> {
  const act = (what: Act, itemId = id, branch = false) => decideAs(cast.admin, what, itemId, branch)
  const flags = async (count: number) => {
    for (const flagger of cast.flaggers.slice(0, count)) await flag(await viewerOf(flagger), { itemId: id, reason: 'spam', note: '' }, new Date())
  }
  const own = async () => expect(await deletePost(await viewerOf(cast.author), id, new Date())).not.toHaveProperty('refusal')
  await ({
    live: async () => {},
    locked: async () => void ((await db().item.findUniqueOrThrow({ where: { id } })).parentId === null && (await act('lock'))),
    flagged: () => flags(settings.flag.mark),
    deleted: own,
    removed: () => act('remove'),
    'removed with its branch': () => act('remove', topId, true),
    'flagged to death': () => flags(settings.flag.kill),
    'killed by a moderator': () => act('kill'),
    'held back': async () => void (await db().item.update({ where: { id }, data: { killedAt: new Date(), killedBy: 'newcomer' } })),
    'deleted and then dead': async () => {
      await own()
      await act('kill')
    },
    'dead and then removed': async () => {
      await act('kill')
      await act('remove')
    },
    purged: () => act('purge'),
    delayed: async () => void (await db().item.update({ where: { id }, data: { delayedUntil: new Date(Date.now() + 600_000) } })),
  } satisfies Record<State, () => Promise<void>>)[state]()
}

/** An admin may do all that moderators may. */
async function decideAs(admin: Member, act: Act, itemId: number, branch: boolean): Promise<void> {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: { id: true } })
  const refusal = await decide(await viewerOf(admin), { act, itemId, branch, confirm: String(itemId), reason: 'As an example.', seen: latest?.id ?? 0 }, new Date())
  if (refusal) throw new Error(refusal)
}

/** @returns what this person's browser sends; nothing of it asks for compression */
async function headersOf(member: Member | null): Promise<Record<string, string>> {
  const plain = { 'accept-encoding': 'identity' }
  if (!member) return plain
  const { sessionEpoch } = await db().user.findUniqueOrThrow({ where: { id: member.id }, select: { sessionEpoch: true } })
  const { name, value } = await sessionCookie({ userId: member.id, epoch: sessionEpoch })
  return { ...plain, cookie: `${name}=${value}`, authorization: `Bearer ${await newToken(member)}` }
}
