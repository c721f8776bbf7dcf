import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from './accounts/rules'
import { editPost } from './authoring/edit'
import { submitStory } from './authoring/submit'
import { threadComments } from './comments/queries'
import { postReply } from './comments/reply'
import { db } from './db'
import { addSiteRule, type NewSiteRule } from './filters/add-site-rule'
import { addWordFilter, type NewWordFilter } from './filters/add-word-filter'
import { dropSiteRule } from './filters/drop-site-rule'
import { dropWordFilter } from './filters/drop-word-filter'
import { listedSiteRules, listedWordFilters, recentPosts } from './filters/queries'
import { screen } from './filters/screen'
import { tryPattern, trySite } from './filters/try-on'
import { decide } from './moderation/decide'
import { settings } from './settings'
import { itemHead } from './stories/item'
import { EVERYONE } from './stories/sight'
import { minutesAgo, newComment, newStory, newViewer } from './testing/cast'

const REASON = 'It sells followers.'
const moderator = await newViewer({ role: 'moderator' })
let count = 0
const newHost = () => `site${++count}.example`

async function rule(given: Partial<NewSiteRule> & Pick<NewSiteRule, 'host' | 'effect'>, by = moderator, at = new Date()): Promise<number> {
  const made = await addSiteRule(by, { path: '', factor: 0.5, reason: REASON, ...given }, at)
  if ('refusal' in made) throw new Error(made.refusal)
  return made.id
}

async function filter(given: Partial<NewWordFilter> & Pick<NewWordFilter, 'pattern' | 'effect'>): Promise<number> {
  const made = await addWordFilter(moderator, { name: `Filter ${++count}`, reason: REASON, ...given }, new Date())
  if ('refusal' in made) throw new Error(made.refusal)
  return made.id
}

const submit = (viewer: Viewer, url: string | null, { text = '', options = [] as string[], at = new Date() } = {}) => submitStory(viewer, { title: `A story ${++count}`, url, text, options }, at)
const reply = async (viewer: Viewer, text: string, parentId?: number) => postReply({ viewer, parentId: parentId ?? (await newStory({ authorId: moderator.id })), text }, new Date())
const idOf = (done: { id: number } | { refusal: string }) => {
  if ('refusal' in done) throw new Error(done.refusal)
  return done.id
}
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id }, include: { case: true } })
const entriesAbout = (itemId: number) => db().moderationEntry.findMany({ where: { itemId }, orderBy: { id: 'asc' }, include: { notices: true } })

describe('a rule about a site', () => {
  it('refuses posts and edits that link there, with its reason, and leaves nothing behind', async () => {
    const [host, viewer] = [newHost(), await newViewer()]
    const id = idOf(await reply(viewer, 'Harmless.'))
    await rule({ host, path: '/shop', effect: 'refuse' })
    const storyId = await newStory({ authorId: moderator.id })
    const before = await db().item.count()
    for (const posted of [
      await submit(viewer, `https://www.${host.toUpperCase()}/shop/`),
      await submit(viewer, null, { text: `See https://${host}/shop.` }),
      await submit(viewer, null, { options: ['Tea', `[Milk](http://a.${host}/shop?now)`] }),
      await reply(viewer, `A [link](<https://x@${host}:81/Shop/one>)`, storyId),
      await editPost(viewer, { id, edits: 0, title: null, text: `> https://${host}/%73hop` }, new Date()),
    ]) expect(posted).toEqual({ refusal: expect.stringContaining(`Links to ${host}/shop are not taken here. The reason: “${REASON}”`) })
    expect([await db().item.count(), (await item(id)).text]).toEqual([before, 'Harmless.'])
    expect(await reply(viewer, `Not \`https://${host}/shop\`, nor https://${host}/shopping`)).toMatchObject({ held: false })
  })

  it('holds a comment: dead at once, logged, in the queue, its author told; a moderator who revives it puts everything right', async () => {
    const [host, viewer] = [newHost(), await newViewer()]
    const siteRuleId = await rule({ host, effect: 'hold' })
    const storyId = await newStory({ authorId: moderator.id })
    await db().thread.update({ where: { storyId }, data: { commentCount: 0 } })
    const posted = await reply(viewer, `See https://${host}/`, storyId)
    expect(posted).toMatchObject({ held: true })
    const id = idOf(posted)
    expect(await reply(viewer, `See https://${host}/`, storyId)).toEqual(posted)
    expect(await item(id)).toMatchObject({ live: false, killedBy: 'site', case: { held: true, killed: false } })
    const entries = await entriesAbout(id)
    expect(entries).toMatchObject([{ act: 'kill', rule: 'site', actorId: null, reason: REASON, detail: { siteRuleId }, notices: [{ userId: viewer.id }] }])
    expect(await threadComments({ storyId, rootId: storyId, order: 'oldest', audience: 'everyone', at: new Date() })).toMatchObject([{ id, html: '', author: null, shown: false }])
    expect(await itemHead(id, EVERYONE)).toMatchObject({ html: '', kill: null })
    expect(await itemHead(id, { audience: 'everyone', viewerId: viewer.id })).toMatchObject({ kill: { id: entries[0]?.id, reason: REASON } })
    expect((await listedSiteRules()).find((each) => each.id === siteRuleId)).toMatchObject({ held: 1, by: moderator.name })
    expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(0)
    expect(await decide(moderator, { itemId: id, act: 'revive', branch: false, reason: 'A fair link.', seen: entries[0]?.id ?? 0 }, new Date())).toBeNull()
    expect(await item(id)).toMatchObject({ live: true, killedBy: null, case: null })
    expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(1)
    expect(await editPost(viewer, { id, edits: 0, title: null, text: `Do see https://${host}/` }, new Date())).toMatchObject({ held: false })
    expect(await editPost(viewer, { id, edits: 1, title: null, text: `See https://${host}/ and https://${host}/2` }, new Date())).toMatchObject({ held: true })
    expect(await item(id)).toMatchObject({ live: false, killedBy: 'site', case: { held: true } })
    expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount).toBe(0)
  })

  it('holds a story sent twice at once one time, and nothing of an admin’s', async () => {
    const [host, viewer] = [newHost(), await newViewer()]
    await rule({ host, effect: 'hold' })
    const story = { title: 'Twice', url: `https://${host}/`, text: '', options: [] }
    const ids = (await Promise.all([1, 2, 3, 4].map(() => submitStory(viewer, story, new Date())))).map(idOf)
    expect(new Set(ids).size).toBe(1)
    expect(await entriesAbout(ids[0] ?? 0)).toHaveLength(1)
    expect((await item(idOf(await submit(await newViewer({ role: 'admin' }), `https://${host}/admin`)))).live).toBe(true)
  })

  it('slows: one story of each person a day, also of many sent at once, and says when the next may come', async () => {
    const [host, viewer, at] = [newHost(), await newViewer(), new Date()]
    await rule({ host, path: '/blog', effect: 'slow' })
    const many = await Promise.all(Array.from({ length: 8 }, (_, index) => submit(viewer, `https://${host}/blog/${index}`, { at })))
    expect(many.filter((posted) => 'id' in posted)).toHaveLength(1)
    expect(many.find((posted) => 'refusal' in posted)).toEqual({ refusal: expect.stringContaining(`You can submit the next one in 24 hours`) })
    expect(await submit(viewer, `https://${host}/blog/a`, { at: new Date(at.getTime() + settings.siteRule.slow - 90_000) })).toEqual({ refusal: expect.stringContaining('in 2 minutes') })
    for (const posted of [
      await submit(viewer, `https://${host}/other`, { at }),
      await submit(await newViewer(), `https://${host}/blog/b`, { at }),
      await reply(viewer, `See https://${host}/blog/c`),
      await submit(viewer, `https://${host}/blog/d`, { at: new Date(at.getTime() + settings.siteRule.slow) }),
    ]) expect(posted).toHaveProperty('id')
  })

  it('is made once by ten moderators at once, and ended once; another about the same is refused', async () => {
    const host = newHost()
    const ids = await Promise.all(Array.from({ length: 10 }, () => rule({ host, effect: 'hold' })))
    expect(new Set(ids).size).toBe(1)
    const id = ids[0] ?? 0
    expect(await addSiteRule(moderator, { host, path: '', effect: 'hold', factor: 1, reason: 'Another.' }, new Date())).toEqual({ refusal: expect.stringContaining('already') })
    expect(await Promise.all([1, 2, 3].map(() => dropSiteRule(moderator, { id, reason: 'Enough.' }, new Date())))).toEqual([null, null, null])
    expect(await db().moderationEntry.findMany({ where: { siteRuleId: id }, orderBy: { id: 'asc' }, select: { act: true, reason: true } })).toEqual([
      { act: 'add_site_rule', reason: REASON },
      { act: 'drop_site_rule', reason: 'Enough.' },
    ])
    expect(await submit(await newViewer(), `https://${host}/`)).toMatchObject({ earlier: false })
    const member = await newViewer()
    expect(await addSiteRule(member, { host, path: '', effect: 'hold', factor: 1, reason: 'Mine.' }, new Date())).toHaveProperty('refusal')
    expect(await dropSiteRule(member, { id, reason: 'Mine.' }, new Date())).toMatch(/^Only moderators/)
  })
})

describe('a rule that penalises', () => {
  const factors = async () => Object.fromEntries((await db().thread.findMany({ where: { siteFactor: { not: 1 } } })).map(({ storyId, siteFactor }) => [storyId, siteFactor]))

  it('reaches stories of the last days and new ones, the strictest counts, and ends without a trace', async () => {
    const host = newHost()
    const [recent, old] = [await newStory({ authorId: moderator.id, url: `https://a.${host}/`, createdAt: minutesAgo(60 * 24 * 6) }), await newStory({ authorId: moderator.id, url: `https://${host}/`, createdAt: minutesAgo(60 * 24 * 8) })]
    const before = await factors()
    const wide = await rule({ host, effect: 'penalise', factor: 0.5 })
    const narrow = await rule({ host, path: '/ads', effect: 'penalise', factor: 0.1 })
    const [plain, ad] = [idOf(await submit(await newViewer(), `https://${host}/x`)), idOf(await submit(await newViewer(), `https://${host}/ads/x`))]
    expect(await factors()).toEqual({ ...before, [recent]: 0.5, [plain]: 0.5, [ad]: 0.1 })
    await dropSiteRule(moderator, { id: narrow, reason: 'Enough.' }, new Date())
    expect(await factors()).toEqual({ ...before, [recent]: 0.5, [plain]: 0.5, [ad]: 0.5 })
    await dropSiteRule(moderator, { id: wide, reason: 'Enough.' }, new Date(Date.now() + 30 * settings.siteRule.slow))
    expect(await factors()).toEqual(before)
    expect(await factors()).not.toHaveProperty(String(old))
  })

  it('misses no story that is submitted while it is made', async () => {
    const host = newHost()
    const viewers = await Promise.all(Array.from({ length: 6 }, () => newViewer()))
    const [ids] = await Promise.all([Promise.all(viewers.map((viewer, index) => submit(viewer, `https://${host}/${index}`))), rule({ host, effect: 'penalise', factor: 0.2 })])
    const present = await factors()
    expect(ids.map((posted) => present[idOf(posted)])).toEqual(viewers.map(() => 0.2))
  })

  it('whatever rules are made and ended in whatever order, leaves ranks as they were', async () => {
    const host = newHost()
    const stories = await Promise.all(['', '/a', '/a/b', '/c'].map((path, index) => newStory({ authorId: moderator.id, url: `https://${host}${path}`, createdAt: minutesAgo(60 * 24 * 2 * index) })))
    const step = fc.record({ path: fc.constantFrom('', '/a', '/a/b', '/c'), factor: fc.constantFrom(0.01, 0.3, 0.7), order: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ path }) => path }), async (steps) => {
        const before = await factors()
        const made = []
        for (const { path, factor, order } of steps) made.push({ id: await rule({ host, path, effect: 'penalise', factor }), order })
        expect(Object.keys(await factors()).some((id) => stories.includes(Number(id)))).toBe(true)
        for (const { id } of made.sort((one, other) => one.order - other.order)) await dropSiteRule(moderator, { id, reason: 'Enough.' }, new Date())
        expect(await factors()).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a word filter', () => {
  it('refuses and holds by title, text and address, in posts and in what an edit adds', async () => {
    const viewer = await newViewer()
    const [bad, odd] = [`bad${++count}word`, `odd${++count}word`]
    const id = idOf(await reply(viewer, `Before the filter: ${odd}`))
    await filter({ name: `No ${bad}`, pattern: bad, effect: 'refuse' })
    const wordFilterId = await filter({ pattern: odd, effect: 'hold' })
    const refusal = { refusal: expect.stringContaining(`The filter “No ${bad}” does not let this through. The reason: “${REASON}”`) }
    expect(await submitStory(viewer, { title: bad.toUpperCase(), url: null, text: 'Why?', options: [] }, new Date())).toEqual(refusal)
    expect(await submit(viewer, `https://example.com/${bad}`)).toEqual(refusal)
    expect(await submit(viewer, null, { options: ['Tea', bad] })).toEqual(refusal)
    expect(await editPost(viewer, { id, edits: 0, title: null, text: `${odd} ${bad}` }, new Date())).toEqual(refusal)
    expect(await editPost(viewer, { id, edits: 0, title: null, text: `Still ${odd}` }, new Date())).toMatchObject({ held: false })
    const held = idOf(await submit(viewer, null, { text: `An ${odd}.` }))
    expect(await item(held)).toMatchObject({ killedBy: 'filter', live: false, case: { held: true } })
    expect(await entriesAbout(held)).toMatchObject([{ rule: 'word', reason: REASON, detail: { wordFilterId }, notices: [{ userId: viewer.id }] }])
    expect((await listedWordFilters()).find((each) => each.id === wordFilterId)).toMatchObject({ held: 1, pattern: odd })
    expect(await dropWordFilter(moderator, { id: wordFilterId, reason: 'Enough.' }, new Date())).toBeNull()
    expect(await reply(viewer, odd)).toMatchObject({ held: false })
  })

  it('is made once by many at once; its name stands for one, and its pattern can be read', async () => {
    const wanted = { name: `Filter ${++count}`, pattern: 'never-said', effect: 'hold', reason: REASON } as const
    const made = await Promise.all(Array.from({ length: 10 }, () => addWordFilter(moderator, wanted, new Date())))
    expect(new Set(made.map(idOf)).size).toBe(1)
    expect(await addWordFilter(moderator, { ...wanted, pattern: 'other' }, new Date())).toEqual({ refusal: expect.stringContaining('another name') })
    expect(await addWordFilter(moderator, { ...wanted, name: 'New', pattern: '(' }, new Date())).toEqual({ refusal: expect.stringContaining('cannot be read') })
    expect(await addWordFilter(await newViewer(), { ...wanted, name: 'New' }, new Date())).toHaveProperty('refusal')
    for (let time = 0; time < 2; time++) expect(await dropWordFilter(moderator, { id: idOf(made[0] ?? { id: 0 }), reason: 'Enough.' }, new Date())).toBeNull()
    expect(await db().moderationEntry.count({ where: { wordFilterId: idOf(made[0] ?? { id: 0 }) } })).toBe(2)
  })

  it('is tried on what was posted, but for what authors deleted, and stops when the time is over', async () => {
    const word = `tried${++count}word`
    const [host, author] = [newHost(), await newViewer()]
    const storyId = await newStory({ authorId: author.id, title: `On ${word}`, url: `https://${host}/` })
    const comment = idOf(await reply(author, `${'x'.repeat(300)} ${word.toUpperCase()} See https://${host}/`, storyId))
    await newComment({ authorId: author.id, storyId, html: '', deletedAt: new Date() })
    const posts = await recentPosts()
    const words = await tryPattern(posts, word)
    expect(words.caught.map(({ post }) => post.id)).toEqual([comment, storyId])
    expect(words.caught[0]?.excerpt).toMatch(new RegExp(`^…x+ ${word} `, 'i'))
    expect(words).toMatchObject({ lookedAt: posts.length, tooLong: 0, wasCut: false })
    expect((await trySite(posts, { host, path: '', effect: 'hold' })).caught.map(({ post, excerpt }) => [post.id, excerpt])).toEqual([[comment, `https://${host}/`], [storyId, `https://${host}/`]])
    expect((await trySite(posts, { host, path: '', effect: 'slow' })).caught.map(({ post }) => post.id)).toEqual([storyId])
    const endless = Array.from({ length: 1000 }, (_, id) => ({ id, kind: 'comment', author: null, title: null, url: null, html: '', text: 'ab'.repeat(40_000) }))
    const start = performance.now()
    const slow = await tryPattern(endless, '(?:[^z]{0,200}a){2}z')
    expect(performance.now() - start).toBeLessThan(settings.filterPreview.time + 2000)
    expect(slow).toMatchObject({ caught: [], wasCut: true })
    expect(slow.tooLong).toBeGreaterThan(0)
  })
})

describe('the rule about first links', () => {
  const ask = async (viewer: Viewer, html: string, isOn = true, edited: number | null = null) => {
    const nothing = { title: null, url: null, text: '', html: '' }
    const screened = await db().$transaction((tx) => screen(tx, { viewer, said: { ...nothing, html }, edited: edited === null ? null : { itemId: edited, before: nothing } }, new Date(), isOn))
    return 'refusal' in screened ? screened.refusal : (screened.hold?.rule ?? null)
  }
  const LINK = '<p><a href="https://example.com/">here</a></p>'

  it('holds a link of who has neither karma nor a post that stood for an hour, where it is switched on', async () => {
    const viewer = await newViewer({ karma: settings.newcomer.karma - 1 })
    expect([await ask(viewer, LINK), await ask(viewer, LINK, false), await ask(viewer, '<p>no link</p>')]).toEqual(['newcomer', null, null])
    expect(await ask(await newViewer({ karma: settings.newcomer.karma }), LINK)).toBeNull()
    const story = await newStory({ authorId: viewer.id, createdAt: minutesAgo(61) })
    expect([await ask(viewer, LINK), await ask(viewer, LINK, true, story)]).toEqual([null, 'newcomer'])
    await db().item.update({ where: { id: story }, data: { killedAt: new Date(), killedBy: 'newcomer' } })
    expect(await ask(viewer, LINK)).toBe('newcomer')
    await newStory({ authorId: viewer.id, createdAt: minutesAgo(59) })
    expect(await ask(viewer, LINK)).toBe('newcomer')
  })
})
