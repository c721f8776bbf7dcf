import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deletePost, undeletePost } from '@/lib/authoring/delete'
import { editPost } from '@/lib/authoring/edit'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { flag, unflag } from '@/lib/flags/flag'
import { vouch } from '@/lib/flags/vouch'
import { PAIRS } from '@/lib/log/acts'
import { unvote, vote } from '@/lib/marks/vote'
import { newStory, newViewer } from '@/lib/testing/cast'
import { decideNow } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'
import type { Inputs } from './inputs'
import { ACTS, type Act } from './rules'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const deeds = {
  reply: (viewer: Viewer, id: number) => postReply({ viewer, parentId: id, text: `Words ${Math.random()}` }, new Date()),
  up: (viewer: Viewer, id: number) => vote(viewer, id, 1, new Date()),
  down: (viewer: Viewer, id: number) => vote(viewer, id, -1, new Date()),
  unvote: (viewer: Viewer, id: number) => unvote(viewer.id, id, new Date()),
  edit: async (viewer: Viewer, id: number) => editPost(viewer, { id, edits: (await db().item.findUniqueOrThrow({ where: { id } })).edits, title: 'Another', text: `Other words ${Math.random()}` }, new Date()),
  delete: (viewer: Viewer, id: number) => deletePost(viewer, id, new Date()),
  undelete: (viewer: Viewer, id: number) => undeletePost(viewer, id, new Date()),
  flag: (viewer: Viewer, id: number) => flag(viewer, { itemId: id, reason: 'spam', note: '' }, new Date()),
  unflag: (viewer: Viewer, id: number) => unflag(viewer, id, new Date()),
  vouch: (viewer: Viewer, id: number) => vouch(viewer, id, new Date()),
}

const UNDO = new Map(PAIRS.flatMap(([act, undo]) => (undo ? [[act as string, undo as Act]] : [])))
const undoable = ACTS.filter((act) => UNDO.has(act))

const decision = fc.record({ act: fc.constantFrom(...undoable), post: fc.nat(50), branch: fc.boolean() })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: fc.constantFrom(...(['reply', 'reply', 'up', 'flag', ...Object.keys(deeds)] as (keyof typeof deeds)[])), who: fc.nat(7), post: fc.nat(50) }) },
  { weight: 1, arbitrary: decision },
)

/** What an act leaves behind although it was undone: the story a branch was moved to, without a branch now, and that a title was edited twice. */
function without(all: Record<string, unknown[]>, lastId: number): Record<string, unknown> {
  const rows = (table: string) => (all[table] ?? []) as { id?: number; item_id?: number; story_id?: number; edits?: number }[]
  const upTo = (table: string) => rows(table).filter(({ item_id = 0 }) => item_id <= lastId)
  return {
    ...all,
    items: rows('items').filter(({ id = 0 }) => id <= lastId).map(({ edits: _, ...item }) => item),
    threads: rows('threads').filter(({ story_id = 0 }) => story_id <= lastId),
    search_documents: upTo('search_documents'),
    search_points: upTo('search_points'),
    revisions: [],
  }
}

it('leaves everything as it was when an act is undone, whatever people did before', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => newViewer({ karma: 1000 })))
  const [first, second] = people
  const moderator = await newViewer({ role: 'moderator' })
  if (!first || !second) throw new Error('There is nobody.')
  const undone = new Set<Act>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), fc.array(fc.nat(50), { minLength: undoable.length, maxLength: undoable.length }), fc.boolean(), async (steps, places, branch) => {
      const [storyId, otherId] = [await newStory({ authorId: first.id, url: null }), await newStory({ authorId: first.id, url: null })]
      const inputs: Inputs = { title: 'A title of the moderators', url: 'https://example.net/', factor: 0.5, intoId: otherId }
      await deeds.reply(first, storyId)
      await deeds.flag(second, storyId)
      const postAt = async (index: number) => {
        const posts = await db().item.findMany({ where: { OR: [{ storyId }, { fromStoryId: storyId }] }, orderBy: { id: 'asc' }, select: { id: true } })
        return posts[index % posts.length]?.id ?? storyId
      }
      for (const each of steps) {
        if ('deed' in each) await deeds[each.deed](people[each.who] ?? first, await postAt(each.post))
        else await decideNow(moderator, each.act, await postAt(each.post), { ...inputs, branch: each.branch })
      }
      for (const [act, id] of (await Promise.all(undoable.map(async (each, index) => [[each, storyId], [each, await postAt(places[index] ?? 0)]] as const))).flat()) {
        const { _max } = await db().item.aggregate({ _max: { id: true } })
        const before = without(await snapshot(), _max.id ?? 0)
        if ((await decideNow(moderator, act, id, { ...inputs, branch })) !== null) continue
        const undo = UNDO.get(act)
        if (!undo) continue
        expect(await decideNow(moderator, undo, id), `${undo} after ${act}`).toBeNull()
        expect(without(await snapshot(), _max.id ?? 0), act).toEqual(before)
        undone.add(act)
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
  // A second chance needs a longer front page.
  expect([...undone].sort()).toEqual(undoable.filter((act) => act !== 'lift').sort())
}, 180_000)
