import { request, type APIRequestContext } from '@playwright/test'
import { sessionCookie } from '@/lib/accounts/session'
import { deletePost } from '@/lib/authoring/delete'
import { db } from '@/lib/db'
import { flag } from '@/lib/flags/flag'
import { decide } from '@/lib/moderation/decide'
import type { Act } from '@/lib/moderation/rules'
import { settings } from '@/lib/settings'
import { expect, siteAddress, test } from './cast'
import { newComment, newMember, newStory, newWord, viewerOf, type Member, type Post, type StoryPost } from './rows'

/** Who looks; of each there is one. */
const VIEWERS = ['anonymous', 'other', 'author', 'flagger', 'showdead', 'moderator', 'admin'] as const
type Viewer = (typeof VIEWERS)[number]

const EVERYONE = VIEWERS.join(' ')
const STAFF = 'author moderator admin'

/** Who may read what a post in this state says. */
const READERS = {
  live: EVERYONE,
  locked: EVERYONE,
  flagged: EVERYONE,
  deleted: STAFF,
  removed: STAFF,
  'removed with its branch': STAFF,
  'flagged to death': `${STAFF} showdead`,
  'killed by a moderator': `${STAFF} showdead`,
  'held back': `${STAFF} showdead`,
  'deleted and then dead': STAFF,
  'dead and then removed': STAFF,
} as const
type State = keyof typeof READERS

/** Where nobody's name may stand who is not allowed to be seen. */
const NAMELESS: readonly State[] = ['deleted', 'removed', 'removed with its branch', 'deleted and then dead', 'dead and then removed']

/** A thread of its own for each state: the story, or a comment in it, is in that state; `marks` are the words that stand nowhere else. */
type Specimen = { state: State; story: StoryPost; post: Post; marks: string[]; site: string }

test('what is hidden from somebody is sent to them in no form', { tag: '@script' }, async () => {
  test.setTimeout(180_000)
  const cast = await newCast()
  const specimens: Specimen[] = []
  for (const state of Object.keys(READERS) as State[]) for (const what of ['story', 'comment'] as const) specimens.push(await specimenOf(state, what, cast))
  for (const viewer of VIEWERS) {
    const person = viewer === 'anonymous' ? null : cast[viewer]
    const client = await clientOf(person)
    const surfaces = new Set([...LISTS, ...specimens.flatMap((specimen) => surfacesOf(specimen, cast))])
    // A ranking from a moment ago may stand for two seconds.
    await expect(async () => expect(await leaksOn(client, surfaces, viewer, specimens)).toEqual([])).toPass({ timeout: 60_000 })
    const shown = specimens.filter(({ state }) => READERS[state].split(' ').includes(viewer))
    for (const { post, marks } of shown) expect(await textOf(client, `/item/${post.id}`), `${viewer} reads ${post.id}`).toContain(marks[0])
    await client.dispose()
  }
})

const LISTS = ['/', '/?p=2', '/newest', '/newcomments', '/ask', '/show', '/moderation/log', '/moderation', '/moderation/gone']

/** Every address at which something of a post could show. */
function surfacesOf({ story, post, site }: Specimen, { author, fan }: Cast): string[] {
  const items = [story.id, post.id].flatMap((id) => [`/item/${id}`, `/item/${id}?order=newest`, `/reply/${id}`, `/flag/${id}`, `/vouch/${id}`, `/edit/${id}`, `/delete/${id}`, `/moderate/${id}`, `/moderation/log?item=${id}`])
  const people = [author, fan].flatMap(({ name }) => ['', '/submissions', '/comments', '/favourites', '/favourites?kind=comments', '/upvoted', '/upvoted?kind=comments', '/hidden'].map((list) => `/user/${name}${list}`))
  return [...items, ...people, `/from?site=${site}`]
}

/** @returns a line for each text that somebody got who may not read it */
async function leaksOn(client: APIRequestContext, surfaces: Iterable<string>, viewer: Viewer, specimens: readonly Specimen[]): Promise<string[]> {
  const hidden = specimens.filter(({ state }) => !READERS[state].split(' ').includes(viewer))
  const leaks: string[] = []
  for (const address of surfaces) {
    for (const [form, headers] of [['page', {}], ['payload', { rsc: '1' }]] as const) {
      const text = await textOf(client, address, headers)
      for (const { state, post, marks } of hidden) {
        const leaked = marks.filter((mark) => text.includes(mark))
        if (leaked.length > 0) leaks.push(`${viewer} reads of ${post.id} (${state}) on the ${form} ${address}: ${leaked.join(', ')}`)
        if (NAMELESS.includes(state) && /^\/(item|moderation)/.test(address) && address.includes(String(post.id)) && text.includes(post.author.name)) leaks.push(`${viewer} learns who wrote ${post.id} (${state}) on the ${form} ${address}`)
      }
    }
  }
  return leaks
}

async function textOf(client: APIRequestContext, address: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await client.get(address, { headers, maxRedirects: 0 })
  expect(answer.status(), address).toBeLessThan(500)
  return `${JSON.stringify(answer.headers())} ${await answer.text()}`
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
  const [author, other, fan, showdead] = await Promise.all([newMember(), newMember(), newMember(), newMember({ showDead: true, karma: settings.vouch.karma })])
  return { author, other, fan, showdead, flagger, flaggers, moderator: await withRole('moderator'), admin: await withRole('admin') }
}

/** Somebody answered it, voted for it, and made it a favourite before it came to what it is. */
async function specimenOf(state: State, what: 'story' | 'comment', cast: Cast): Promise<Specimen> {
  const site = `${newWord('site').toLowerCase()}.example`
  const [title, path, words] = [newWord('title'), newWord('path'), newWord('words')]
  const secretStory = what === 'story'
  const story = await newStory({ by: cast.author, title: secretStory ? title : newWord('public '), text: secretStory ? words : 'Anything.', score: 40, ...(secretStory && { url: `https://${site}/${path}` }) })
  const post = secretStory ? story : await newComment({ on: story, by: cast.author, text: words })
  const answered = state === 'removed with its branch' ? await newComment({ on: story, by: cast.fan, text: 'Above.' }) : null
  if (answered && !secretStory) await db().item.update({ where: { id: post.id }, data: { parentId: answered.id } })
  await newComment({ on: post, by: cast.fan, text: 'An answer.' })
  for (const { id } of [post]) {
    await db().favourite.create({ data: { userId: cast.fan.id, itemId: id } })
    await db().vote.create({ data: { userId: cast.fan.id, itemId: id, storyId: post.storyId, direction: 1 } })
  }
  await bringAbout(state, answered && !secretStory ? answered.id : post.id, post.id, cast)
  return { state, story, post, site, marks: secretStory ? [words, title, path] : [words] }
}

async function bringAbout(state: State, topId: number, id: number, cast: Cast): Promise<void> {
  const act = (what: Act, itemId = id, branch = false) => decideAs(cast.moderator, what, itemId, branch)
  const flags = async (count: number) => {
    for (const flagger of cast.flaggers.slice(0, count)) await flag(await viewerOf(flagger), { itemId: id, reason: 'spam', note: '' }, new Date())
  }
  const own = async () => void (await deletePost({ ...(await viewerOf(cast.author)) }, id, new Date()))
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
  } satisfies Record<State, () => Promise<void>>)[state]()
}

async function decideAs(moderator: Member, act: Act, itemId: number, branch: boolean): Promise<void> {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: { id: true } })
  const refusal = await decide(await viewerOf(moderator), { act, itemId, branch, reason: 'As an example.', seen: latest?.id ?? 0 }, new Date())
  if (refusal) throw new Error(refusal)
}

async function clientOf(member: Member | null): Promise<APIRequestContext> {
  if (!member) return request.newContext({ baseURL: siteAddress() })
  const { sessionEpoch } = await db().user.findUniqueOrThrow({ where: { id: member.id }, select: { sessionEpoch: true } })
  const { name, value } = await sessionCookie({ userId: member.id, epoch: sessionEpoch })
  return request.newContext({ baseURL: siteAddress(), extraHTTPHeaders: { cookie: `${name}=${value}` } })
}
