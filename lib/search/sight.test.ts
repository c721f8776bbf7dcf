import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { deletePost } from '@/lib/authoring/delete'
import { db } from '@/lib/db'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { found } from '@/lib/testing/found'

/** Who finds a post in each state. */
const FINDERS = {
  live: ['nobody', 'other', 'showdead', 'author', 'moderator'],
  dead: ['showdead', 'author', 'moderator'],
  deleted: ['author', 'moderator'],
  removed: ['author', 'moderator'],
  purged: [],
  restored: ['nobody', 'other', 'showdead', 'author', 'moderator'],
} as const
type State = keyof typeof FINDERS
const states = Object.keys(FINDERS) as State[]

const viewers: Record<string, Viewer | null> = { nobody: null }
const posts = new Map<string, { id: number; storyId: number }>()

beforeAll(async () => {
  const [author, other, dead, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'admin' })]
  Object.assign(viewers, { author, other, showdead: { ...dead, showDead: true }, moderator })
  const act = async (itemId: number, what: 'kill' | 'remove' | 'restore' | 'purge') => expect(await decideNow(moderator, what, itemId, { confirm: String(itemId) })).toBeNull()
  for (const state of states) {
    const story = await newStory({ authorId: author.id, title: `Found secretly ${state}`, url: `https://${state}.example/` })
    const storyOfComment = await newStory({ authorId: other.id, title: 'In the open', url: null })
    const comment = await replyTo(author, storyOfComment, `Written secretly ${state}.`)
    posts.set(`${state} story`, { id: story, storyId: story })
    posts.set(`${state} comment`, { id: comment, storyId: storyOfComment })
    for (const id of [story, comment]) {
      if (state === 'deleted') expect(await deletePost(author, id, new Date())).not.toHaveProperty('refusal')
      if (state === 'dead') await act(id, 'kill')
      if (state === 'removed' || state === 'restored') await act(id, 'remove')
      if (state === 'restored') await act(id, 'restore')
      if (state === 'purged') await act(id, 'purge')
    }
  }
})

describe.each(['nobody', 'other', 'showdead', 'author', 'moderator'] as const)('%s', (name) => {
  it.each(states.flatMap((state) => [[state, 'story'] as const, [state, 'comment'] as const]))('finds what is theirs to see, and is told of nothing else: a post that is %s, a %s', async (state, kind) => {
    const viewer = viewers[name] ?? null
    const post = posts.get(`${state} ${kind}`)
    const author = viewers.author?.name ?? ''
    const isSeen = (FINDERS[state] as readonly string[]).includes(name)
    const ways = [`secretly ${state} type:${kind}`, `author:${author} type:${kind} secretly -nothing ${state}`, ...(kind === 'story' ? [`site:${state}.example`, `title:${state}`] : []), ...(post ? [`story:${post.storyId} secretly`] : [])]
    for (const [index, q] of ways.entries()) {
      for (const order of index === 0 ? (['relevance', 'points', 'date'] as const) : (['date'] as const)) {
        const { results, count } = await found(q, { viewer, order, ...(order === 'points' && kind === 'comment' && { type: 'comment' as const }) })
        expect([q, order, results.map(({ id }) => id), count]).toEqual([q, order, isSeen ? [post?.id] : [], isSeen ? 1 : 0])
      }
    }
  })
})

it('tells no title of a story that is hidden, to whoever finds a comment in it', async () => {
  const story = await newStory({ authorId: viewers.other?.id ?? 0, title: 'A hidden title' })
  await newComment({ authorId: viewers.other?.id ?? 0, storyId: story, text: 'An unmistakable answer.' })
  await db().item.update({ where: { id: story }, data: { killedAt: new Date(), killedBy: 'flags' } })
  const titleFor = async (name: string) => (await found('unmistakable', { viewer: viewers[name] ?? null })).results.map(({ storyTitle }) => storyTitle)
  expect([await titleFor('nobody'), await titleFor('showdead'), await titleFor('other')]).toEqual([[''], ['A hidden title'], ['A hidden title']])
})

it('shows no story that the viewer leaves out, and says how many those are', async () => {
  const viewer = await newViewer()
  await newStory({ authorId: viewers.other?.id ?? 0, title: 'A leftover', url: 'https://leftover.example/' })
  await db().leftOut.create({ data: { userId: viewer.id, host: 'leftover.example', path: '', subdomains: false } })
  expect(await found('leftover', { viewer })).toMatchObject({ results: [], leftOut: 1 })
})

it('forgets the words of what was edited away or purged', async () => {
  const [row] = await db().$queryRaw<{ count: number }[]>`select count(*)::int from search_documents d join items i on i.id = d.item_id where i.purged_at is not null and d.words @@ 'secretli'::tsquery`
  expect(row?.count).toBe(0)
})
