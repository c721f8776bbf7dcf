import { describe, expect, it } from 'vitest'
import type { Viewer } from './accounts/rules'
import { editPost } from './authoring/edit'
import { submitStory } from './authoring/submit'
import { db } from './db'
import { addWordFilter } from './filters/add-word-filter'
import { dropWordFilter } from './filters/drop-word-filter'
import { listedWordFilters, recentPosts } from './filters/queries'
import { screen } from './filters/screen'
import { tryPattern, trySite } from './filters/try-on'
import { settings } from './settings'
import { minutesAgo, newComment, newStory, newViewer } from './testing/cast'
import { idOf, newFilter, newHost, REASON, reply, submit } from './testing/filters'

let count = 0
const moderator = await newViewer({ role: 'moderator' })
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id }, include: { case: true } })
const entriesAbout = (itemId: number) => db().moderationEntry.findMany({ where: { itemId }, orderBy: { id: 'asc' }, include: { notices: true } })

describe('a word filter', () => {
  it('refuses and holds by title, text and address, in posts and in what an edit adds', async () => {
    const viewer = await newViewer()
    const [bad, odd] = [`bad${++count}word`, `odd${++count}word`]
    const id = idOf(await reply(viewer, `Before the filter: ${odd}`))
    await newFilter(moderator, { name: `No ${bad}`, pattern: bad, effect: 'refuse' })
    const wordFilterId = await newFilter(moderator, { pattern: odd, effect: 'hold' })
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
    const wanted = { name: `Wanted ${++count}`, pattern: 'never-said', effect: 'hold', reason: REASON } as const
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
