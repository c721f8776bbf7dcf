import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deletePost, undeletePost } from '@/lib/authoring/delete'
import { editPost } from '@/lib/authoring/edit'
import { releaseDelayed } from '@/lib/comments/release'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { flag, unflag } from '@/lib/flags/flag'
import { unvouch, vouch } from '@/lib/flags/vouch'
import { favourite, hide, unfavourite, unhide } from '@/lib/marks/mark'
import { unvote, vote } from '@/lib/marks/vote'
import { decide } from '@/lib/moderation/decide'
import { ACTS, type Act } from '@/lib/moderation/rules'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'

const KARMA = 1000
const HOUR = 60 * 60_000
const voting = ['reply', 'up', 'down', 'unvote'] as const
const acts = ['reply', 'up', 'down', 'unvote', 'edit', 'delete', 'undelete', 'flag', 'unflag', 'vouch', 'unvouch', 'favourite', 'unfavourite', 'hide', 'unhide', 'release', ...ACTS, 'remove branch'] as const

type Step = { act: (typeof acts)[number]; who: number; post: number; words: string }

const BEGINNING: Step = { act: 'reply', who: 0, post: 0, words: 'one' }

const steps = fc.array(
  fc.record<Step>({ act: fc.oneof(fc.constantFrom(...acts), fc.constantFrom(...voting)), who: fc.nat(3), post: fc.nat(50), words: fc.constantFrom('one', 'two', 'three') }),
  { minLength: 5, maxLength: 30 },
)

type Viewer = Awaited<ReturnType<typeof newViewer>>

async function take({ act, words }: Step, viewer: Viewer, moderator: Viewer, id: number): Promise<void> {
  const at = new Date()
  if (isDecision(act)) return moderate(moderator, act, id, at)
  if (act === 'reply') await postReply({ viewer, parentId: id, text: `${words} ${Math.random()}` }, at)
  else if (act === 'up') await vote(viewer, id, 1, at)
  else if (act === 'down') await vote(viewer, id, -1, at)
  else if (act === 'unvote') await unvote(viewer.id, id, at)
  else if (act === 'edit') await editPost(viewer, { id, edits: (await read(id)).edits, title: words, text: words }, at)
  else if (act === 'delete') await deletePost(viewer, id, at)
  else if (act === 'undelete') await undeletePost(viewer, id, at)
  else if (act === 'release') await releaseDelayed(new Date(at.getTime() + HOUR))
  else if (act === 'flag') await flag(viewer, { itemId: id, reason: 'spam', note: '' }, at)
  else await { unflag: () => unflag(viewer, id, at), vouch: () => vouch(viewer, id, at), unvouch: () => unvouch(viewer, id, at), favourite: () => favourite(viewer.id, id), unfavourite: () => unfavourite(viewer.id, id), hide: () => hide(viewer.id, id), unhide: () => unhide(viewer.id, id) }[act]()
}

type Decided = Act | 'remove branch'

function isDecision(act: Step['act']): act is Decided {
  return act === 'remove branch' || ACTS.some((each) => each === act)
}

async function moderate(moderator: Viewer, act: Decided, itemId: number, at: Date): Promise<void> {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: { id: true } })
  const branch = act === 'remove branch'
  await decide(moderator, { itemId, act: act === 'remove branch' ? 'remove' : act, branch, reason: 'Because.', seen: latest?.id ?? 0 }, at)
}

/**
 * A past by which some votes do not count: the second person voted the first down too often, the third votes down alone, the fourth
 * has little karma and the first's device.
 * @returns the story it took place on
 */
async function makePast([first, serial, downvoter, double]: readonly [Viewer, Viewer, Viewer, Viewer]): Promise<number> {
  const other = await newViewer()
  const storyId = await newStory({ authorId: other.id })
  for (const [voter, author, count] of [[serial, first, settings.discount.serial.votes], [downvoter, other, settings.discount.mostlyDown.last]] as const) {
    const itemIds = await Promise.all(Array.from({ length: count }, () => newComment({ authorId: author.id, storyId })))
    await db().vote.createMany({ data: itemIds.map((itemId) => ({ userId: voter.id, itemId, storyId, direction: -1 })) })
  }
  await db().sighting.createMany({ data: [first, double].map(({ id: userId }) => ({ userId, network: 'home', device: 'laptop', seenAt: new Date() })) })
  return storyId
}

const read = (id: number) => db().item.findUniqueOrThrow({ where: { id } })

/** What readers see of a thread, but for the votes: a version stands for it. */
async function seen(storyId: number): Promise<string> {
  const items = await db().item.findMany({ where: { storyId }, orderBy: { id: 'asc' }, select: { id: true, title: true, text: true, deletedAt: true, killedAt: true, removalId: true, lockedAt: true, flaggedAt: true, delayedUntil: true } })
  return JSON.stringify(items.map(({ deletedAt, flaggedAt, ...item }) => ({ ...item, gone: deletedAt !== null, flagged: flaggedAt !== null })))
}

async function recount(storyId: number, people: Viewer[]): Promise<void> {
  const items = await db().item.findMany({ where: { storyId }, include: { votes: true, revisions: true } })
  const worth = (votes: { direction: number; discount: string | null }[]) => votes.reduce((sum, { direction, discount }) => sum + (discount ? 0 : direction), 0)
  for (const item of items) {
    expect(item.score).toBe(1 + worth(item.votes))
    expect(item.revisions).toHaveLength(item.edits)
  }
  for (const { id } of people) {
    const { karma } = await db().user.findUniqueOrThrow({ where: { id } })
    expect(karma).toBe(KARMA + worth(items.filter(({ authorId, removalId }) => authorId === id && removalId === null).flatMap(({ votes }) => votes)))
  }
  const { commentCount } = await db().thread.findUniqueOrThrow({ where: { storyId } })
  expect(commentCount).toBe(items.filter(({ kind, live }) => kind === 'comment' && live).length)
}

it('keeps scores, karma, counts and versions equal to a recount, whatever people do', async () => {
  const newPerson = () => newViewer({ karma: KARMA })
  const people = await Promise.all([newPerson(), newPerson(), newPerson(), newPerson()])
  const [first, , , double] = people
  const past = await makePast(people)
  double.karma = settings.discount.negligibleKarma - 1
  // What the third writes is theirs alone until a release.
  await db().user.update({ where: { id: people[2].id }, data: { delay: 5 } })
  const moderator = await newViewer({ role: 'moderator' })
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await db().vote.deleteMany({ where: { storyId: { not: past } } })
      await db().user.updateMany({ data: { karma: KARMA } })
      const storyId = await newStory({ authorId: first.id })
      let version = 1
      for (const step of [BEGINNING, ...sequence]) {
        const posts = await db().item.findMany({ where: { storyId }, orderBy: { id: 'asc' }, select: { id: true } })
        const before = await seen(storyId)
        await take(step, people[step.who] ?? first, moderator, posts[step.post % posts.length]?.id ?? storyId)
        if ((await seen(storyId)) !== before) version++
      }
      await recount(storyId, people)
      expect((await db().thread.findUniqueOrThrow({ where: { storyId } })).version).toBe(version)
    }),
    { numRuns: 40 },
  )
}, 120_000)
