import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewerOf } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { sessionCookie } from '@/lib/accounts/session'
import { editPost } from '@/lib/authoring/edit'
import { submitStory } from '@/lib/authoring/submit'
import { db } from '@/lib/db'
import { markRead } from '@/lib/inbox/mark-read'
import { inboxPage, WHOLE_INBOX } from '@/lib/inbox/queries'
import { readerOf } from '@/lib/marks/queries'
import type { ToldPost } from '@/lib/notices/told'
import { follow, unfollow } from '@/lib/reading/follow'
import { leaveOut } from '@/lib/reading/leave-out'
import { muteThread, unmuteThread } from '@/lib/reading/mute-thread'
import { newMember, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'

const at = new Date()

async function newPeople<const Names extends readonly string[]>(...names: Names): Promise<Record<Names[number], Viewer>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await newViewer()] as const))) as Record<Names[number], Viewer>
}

async function cookiesOf({ id: userId }: Viewer) {
  const { name, value } = await sessionCookie({ userId, epoch: 0 })
  return { cookies: `${name}=${value}`, nonce: '', address: '/' }
}

const unreadOf = async (viewer: Viewer) => (await viewerOf(await cookiesOf(viewer)))?.unread

/** What somebody is told of posts, oldest first. */
async function toldTo(viewer: Viewer, only: Parameters<typeof inboxPage>[1]['only'] = null): Promise<(ToldPost & { isNew: boolean })[]> {
  const { notices } = await inboxPage(viewer, { before: null, only }, at)
  return notices.flatMap((notice) => ('told' in notice ? [{ ...notice.told, isNew: notice.isNew }] : [])).reverse()
}

const reasonsOf = async (viewer: Viewer) => (await toldTo(viewer)).map(({ id, reason }) => [id, reason])

async function submit(viewer: Viewer, { title = `A story ${Math.random()}`, url = null as string | null, text = 'Words.' } = {}): Promise<number> {
  const submitted = await submitStory(viewer, { title, url, text, options: [] }, at)
  if ('refusal' in submitted) throw new Error(submitted.refusal)
  return submitted.id
}

describe('people are told of posts', () => {
  it('once each, by the strongest reason: an answer, a mention, a thread or a person they follow', async () => {
    const { ann, bob, carl, dora } = await newPeople('ann', 'bob', 'carl', 'dora')
    for (const reader of [carl, dora]) for (const what of [{ personId: bob.id }, { personId: ann.id }]) expect(await follow(reader, what)).toBeNull()
    const story = await submit(ann, { text: `Hello @${bob.name}, \`@${carl.name}\`, @${ann.name} and @nobody` })
    expect(await reasonsOf(bob)).toEqual([[story, 'mention']])
    await follow(dora, { storyId: story })
    const answer = await replyTo(bob, story, `For @${ann.name} and @${carl.name.toUpperCase()}`)
    expect(await reasonsOf(ann)).toEqual([[answer, 'reply']])
    expect(await reasonsOf(carl)).toEqual([[story, 'person'], [answer, 'mention']])
    expect(await reasonsOf(dora)).toEqual([[story, 'person'], [answer, 'thread']])
    expect(await toldTo(ann)).toMatchObject([{ isNew: true, isComment: true, storyId: story, author: bob.name, html: expect.stringContaining('For @') as string }])
    expect([await unreadOf(ann), await unreadOf(bob)]).toEqual([1, 0])
    expect(await Promise.all((['replies', 'threads', 'moderators', 'unread'] as const).map(async (only) => (await toldTo(dora, only)).length))).toEqual([0, 1, 0, 2])
  })

  it('as they want: not for what they switched off, nor of whom, which site, which words and which thread they leave out', async () => {
    const { ann, bob, carl } = await newPeople('ann', 'bob', 'carl')
    await db().user.update({ where: { id: bob.id }, data: { unwanted: ['reply', 'person'] } })
    const story = await submit(bob)
    await follow(bob, { storyId: story })
    const first = await replyTo(ann, story, 'One')
    expect(await reasonsOf(bob)).toEqual([[first, 'thread']])
    await muteThread(bob, story)
    expect([await reasonsOf(bob), await unreadOf(bob)]).toEqual([[], 0])
    await replyTo(ann, story, `Two @${bob.name}`)
    await unmuteThread(bob.id, story)
    expect(await reasonsOf(bob)).toEqual([[first, 'thread']])
    await leaveOut(bob, { personId: ann.id })
    await replyTo(ann, story, `Three @${bob.name}`)
    expect([await reasonsOf(bob), await unreadOf(bob)]).toEqual([[], 0])
    await follow(carl, { personId: ann.id })
    await leaveOut(carl, { words: 'bitcoin' })
    await leaveOut(carl, { host: 'spam.example', path: '', subdomains: true })
    await submit(ann, { title: `Bitcoin again ${story}` })
    await submit(ann, { url: `https://www.spam.example/${story}` })
    const told = await submit(ann, { url: `https://fine.example/${story}` })
    await db().hidden.create({ data: { userId: carl.id, itemId: told } })
    await replyTo(ann, told, 'In what he hid.')
    expect(await reasonsOf(carl)).toEqual([[told, 'person']])
  })

  it('of a mention that comes with an edit, once', async () => {
    const { ann, bob } = await newPeople('ann', 'bob')
    const id = await replyTo(ann, await newStory({ authorId: await newMember() }), 'Hello')
    const say = async (text: string, edits: number) => expect(await editPost(ann, { id, edits, title: null, text }, at)).toMatchObject({ held: false })
    await say(`Hello @${bob.name}`, 0)
    await markRead(bob, { upTo: 2 ** 31 - 1 }, at)
    await say('Nobody', 1)
    await say(`Again @${bob.name}`, 2)
    expect(await toldTo(bob)).toMatchObject([{ id, isNew: false }])
  })

  it('until they read it: one, all that were shown, the thread, or what they answer', async () => {
    const { ann, bob } = await newPeople('ann', 'bob')
    const story = await submit(bob)
    const [one, two, gone] = [await replyTo(ann, story, 'One'), await replyTo(ann, story, 'Two'), await replyTo(ann, story, 'Gone')]
    const kill = (killed: boolean) => db().item.update({ where: { id: gone }, data: killed ? { killedAt: at, killedBy: 'flags' } : { killedAt: null, killedBy: null } })
    await kill(true)
    const [, second] = (await inboxPage(bob, WHOLE_INBOX, at)).notices
    await markRead(ann, { id: second?.id ?? 0 }, at)
    expect(await unreadOf(bob)).toBe(2)
    await markRead(bob, { id: second?.id ?? 0 }, at)
    expect((await toldTo(bob, 'unread')).map(({ id }) => id)).toEqual([two])
    await replyTo(bob, two, 'So?')
    expect(await unreadOf(bob)).toBe(0)
    await replyTo(ann, story, 'Three')
    await readerOf(await cookiesOf(bob), one)
    expect(await unreadOf(bob)).toBe(1)
    await readerOf(await cookiesOf(bob), story)
    expect(await unreadOf(bob)).toBe(0)
    await kill(false)
    expect((await toldTo(bob, 'unread')).map(({ id }) => id)).toEqual([gone])
  })

  it('where a comment stands now', async () => {
    const { ann, bob, carl } = await newPeople('ann', 'bob', 'carl')
    const moderator = await newViewer({ role: 'moderator' })
    const [from, into] = [await submit(bob), await submit(carl)]
    const comment = await replyTo(ann, from, 'Here')
    expect(await decideNow(moderator, 'merge', from, { intoId: into })).toBeNull()
    expect(await toldTo(bob)).toMatchObject([{ id: comment, storyId: into }])
    await follow(ann, { storyId: from })
    const there = await replyTo(carl, into, 'There')
    expect(await reasonsOf(ann)).toEqual([[there, 'thread']])
    await muteThread(ann, from)
    expect(await reasonsOf(ann)).toEqual([])
  })
})

describe('whatever happens', () => {
  const person = fc.nat(3)
  const thing = fc.nat(99)
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('post' as const), by: person, on: thing, to: fc.option(person) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('edit' as const), on: thing, to: person }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom(...(['vote', 'delete', 'kill', 'read'] as const)), by: person, on: thing, off: fc.constant(false) }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constantFrom(...(['follow thread', 'follow person', 'mute thread', 'mute person'] as const)), by: person, on: thing, off: fc.boolean() }) },
  )
  type Post = { id: number; story: number; by: number; parent: Post | null; edits: number; score: number; deleted: boolean; killed: boolean }

  it('shows and counts exactly what may be shown, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const people = await Promise.all(Array.from({ length: 4 }, () => newViewer()))
        const posts: Post[] = []
        const told = people.map(() => new Map<Post, { reason: string; read: boolean }>())
        const [threads, persons, mutedThreads, mutedPersons] = Array.from({ length: 4 }, () => people.map(() => new Set<number>())) as [Set<number>[], Set<number>[], Set<number>[], Set<number>[]]
        const personOf = (index: number) => people[index % people.length] as Viewer
        const nameAll = (to: number | null) => (to === null ? 'Words' : `Words @${personOf(to).name}`) + ` ${Math.random()}`
        const isLive = ({ deleted, killed }: Post) => !deleted && !killed
        const mayShow = (reader: number, post: Post) => isLive(post) && post.score > 0 && !mutedPersons[reader]?.has(post.by) && !mutedThreads[reader]?.has(post.story)
        const tell = (post: Post, to: number | null, isNew: boolean) => {
          for (const [reader] of people.entries()) {
            const why = isNew && post.parent?.by === reader ? 'reply' : to === reader ? 'mention' : isNew && post.parent && threads[reader]?.has(post.story) ? 'thread' : isNew && persons[reader]?.has(post.by) ? 'person' : null
            if (why && reader !== post.by && !mutedPersons[reader]?.has(post.by) && !mutedThreads[reader]?.has(post.story) && !told[reader]?.has(post)) told[reader]?.set(post, { reason: why, read: false })
          }
        }
        for (const story of [0, 1]) posts.push({ id: await submit(personOf(story)), story, by: story, parent: null, edits: 0, score: 1, deleted: false, killed: false })
        const stories = posts.slice()
        const storyId = (story: number) => stories[story]?.id ?? 0
        for (const each of steps) {
          const post = posts[each.on % posts.length] as Post
          if (each.act === 'post') {
            if (!isLive(post) || !isLive(stories[post.story] as Post)) continue
            const next: Post = { ...post, id: await replyTo(personOf(each.by), post.id, nameAll(each.to)), by: each.by, parent: post, edits: 0, score: 1 }
            posts.push(next)
            tell(next, each.to, true)
            const before = told[each.by]?.get(post)
            if (before) before.read = true
          } else if (each.act === 'edit') {
            if (!isLive(post) || post.parent === null) continue
            expect(await editPost(personOf(post.by), { id: post.id, edits: post.edits++, title: null, text: nameAll(each.to) }, new Date())).not.toHaveProperty('refusal')
            tell(post, each.to, false)
          } else if (each.act === 'vote') {
            post.score = post.score > 0 ? 0 : 1
            await db().item.update({ where: { id: post.id }, data: { score: post.score } })
          } else if (each.act === 'delete') {
            post.deleted = !post.deleted
            await db().item.update({ where: { id: post.id }, data: { deletedAt: post.deleted ? at : null } })
          } else if (each.act === 'kill') {
            post.killed = !post.killed
            await db().item.update({ where: { id: post.id }, data: post.killed ? { killedAt: at, killedBy: 'flags' } : { killedAt: null, killedBy: null } })
          } else if (each.act === 'read') {
            await markRead(personOf(each.by), { upTo: 2 ** 31 - 1 }, at)
            for (const [shown, state] of told[each.by] ?? []) if (mayShow(each.by, shown)) state.read = true
          } else {
            const { id: userId } = personOf(each.by)
            const [story, other] = [post.story, each.on % people.length]
            const isPerson = each.act.endsWith('person')
            if (isPerson && other === each.by) continue
            const chosen = ({ 'follow thread': threads, 'follow person': persons, 'mute thread': mutedThreads, 'mute person': mutedPersons }[each.act][each.by] ?? new Set()) as Set<number>
            if (each.off) chosen.delete(isPerson ? other : story)
            else chosen.add(isPerson ? other : story)
            const personId = personOf(other).id
            if (each.act === 'follow thread') await (each.off ? unfollow(userId, { storyId: storyId(story) }) : follow({ id: userId }, { storyId: storyId(story) }))
            else if (each.act === 'follow person') await (each.off ? db().followed.deleteMany({ where: { userId, personId } }) : follow({ id: userId }, { personId }))
            else if (each.act === 'mute thread') await (each.off ? unmuteThread(userId, storyId(story)) : muteThread({ id: userId }, storyId(story)))
            else await (each.off ? db().leftOut.deleteMany({ where: { userId, personId } }) : leaveOut(personOf(each.by), { personId }))
          }
        }
        for (const [reader, viewer] of people.entries()) {
          const expected = [...(told[reader] ?? [])].filter(([post]) => mayShow(reader, post)).map(([post, { reason, read }]) => ({ id: post.id, reason, isNew: !read }))
          const shown = (await toldTo(viewer)).map(({ id, reason, isNew }) => ({ id, reason, isNew }))
          expect(shown.toSorted((a, b) => a.id - b.id)).toEqual(expected.toSorted((a, b) => a.id - b.id))
          expect(await unreadOf(viewer)).toBe(expected.filter(({ isNew }) => isNew).length)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('tells once when the same is posted, mentioned and edited at once', async () => {
    const { ann, bob, carl } = await newPeople('ann', 'bob', 'carl')
    const story = await submit(bob)
    await follow(bob, { storyId: story })
    const twice = await Promise.all([1, 2, 3].map(() => replyTo(ann, story, `The same @${bob.name} @${carl.name}`)))
    const others = await Promise.all([carl, ann].map((viewer) => replyTo(viewer, story, `Also @${bob.name} @${ann.name} @${carl.name}`)))
    expect(new Set(twice).size).toBe(1)
    expect((await toldTo(bob)).map(({ id }) => id).toSorted()).toEqual([...new Set([...twice, ...others])].toSorted())
  })
})
