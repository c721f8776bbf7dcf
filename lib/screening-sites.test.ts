import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editPost } from './authoring/edit'
import { submitStory } from './authoring/submit'
import { threadComments } from './comments/queries'
import { db } from './db'
import { addSiteRule } from './filters/add-site-rule'
import { dropSiteRule } from './filters/drop-site-rule'
import { listedSiteRules } from './filters/queries'
import { decide } from './moderation/decide'
import { settings } from './settings'
import { itemHead } from './stories/item'
import { EVERYONE } from './stories/sight'
import { minutesAgo, newStory, newViewer } from './testing/cast'
import { idOf, newHost, newRule, REASON, reply, submit } from './testing/filters'

const moderator = await newViewer({ role: 'moderator' })
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id }, include: { case: true } })
const entriesAbout = (itemId: number) => db().moderationEntry.findMany({ where: { itemId }, orderBy: { id: 'asc' }, include: { notices: true } })

describe('a rule about a site', () => {
  it('refuses posts and edits that link there, with its reason, and leaves nothing behind', async () => {
    const [host, viewer] = [newHost(), await newViewer()]
    const id = idOf(await reply(viewer, 'Harmless.'))
    await newRule(moderator, { host, path: '/shop', effect: 'refuse' })
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
    const siteRuleId = await newRule(moderator, { host, effect: 'hold' })
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
    await newRule(moderator, { host, effect: 'hold' })
    const story = { title: 'Twice', url: `https://${host}/`, text: '', options: [] }
    const ids = (await Promise.all([1, 2, 3, 4].map(() => submitStory(viewer, story, new Date())))).map(idOf)
    expect(new Set(ids).size).toBe(1)
    expect(await entriesAbout(ids[0] ?? 0)).toHaveLength(1)
    expect((await item(idOf(await submit(await newViewer({ role: 'admin' }), `https://${host}/admin`)))).live).toBe(true)
  })

  it('slows: one story of each person a day, also of many sent at once, and says when the next may come', async () => {
    const [host, viewer, at] = [newHost(), await newViewer(), new Date()]
    await newRule(moderator, { host, path: '/blog', effect: 'slow' })
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
    const ids = await Promise.all(Array.from({ length: 10 }, () => newRule(moderator, { host, effect: 'hold' })))
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
    const wide = await newRule(moderator, { host, effect: 'penalise', factor: 0.5 })
    const narrow = await newRule(moderator, { host, path: '/ads', effect: 'penalise', factor: 0.1 })
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
    const [ids] = await Promise.all([Promise.all(viewers.map((viewer, index) => submit(viewer, `https://${host}/${index}`))), newRule(moderator, { host, effect: 'penalise', factor: 0.2 })])
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
        for (const { path, factor, order } of steps) made.push({ id: await newRule(moderator, { host, path, effect: 'penalise', factor }), order })
        expect(Object.keys(await factors()).some((id) => stories.includes(Number(id)))).toBe(true)
        for (const { id } of made.sort((one, other) => one.order - other.order)) await dropSiteRule(moderator, { id, reason: 'Enough.' }, new Date())
        expect(await factors()).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})
