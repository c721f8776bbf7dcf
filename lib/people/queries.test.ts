import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { decide } from '@/lib/moderation/decide'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { recordOf } from './queries'

it('counts what a person posted and what became of it, and how often their flags were right', async () => {
  const [person, other, moderator] = [await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: other.id })
  await db().thread.update({ where: { storyId }, data: { commentCount: 6 } })
  const flagged = await Promise.all(Array.from({ length: 5 }, () => newComment({ authorId: other.id, storyId })))
  const [removed = 0, killed = 0, kept = 0, restored = 0] = flagged
  const moderate = async (itemId: number, ...acts: ('remove' | 'kill' | 'keep' | 'restore')[]) => {
    for (const act of acts) {
      const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } })
      expect(await decide(moderator, { itemId, act, branch: false, reason: 'Because.', seen: latest?.id ?? 0 }, new Date())).toBeNull()
    }
  }
  await db().flag.createMany({ data: flagged.map((itemId) => ({ userId: person.id, itemId, reason: 'spam' as const })) })
  await db().case.create({ data: { itemId: kept, urgency: 1, flagged: true, vouched: false, killed: false, held: false, review: false } })
  await moderate(removed, 'remove')
  await moderate(killed, 'kill', 'remove')
  await moderate(kept, 'keep')
  await moderate(restored, 'remove', 'restore')
  const [own = 0] = await Promise.all([newComment({ authorId: person.id, storyId }), newComment({ authorId: person.id, storyId, deletedAt: minutesAgo(1) }), newComment({ authorId: person.id, storyId, killedAt: minutesAgo(1) })])
  await moderate(own, 'remove')
  await db().flag.createMany({ data: [{ userId: other.id, itemId: own, reason: 'abuse' }, { userId: moderator.id, itemId: own, reason: 'abuse' }] })
  expect(await recordOf(person.name.toUpperCase())).toMatchObject({
    name: person.name,
    posts: { all: 3, removed: 1, dead: 1, deleted: 1 },
    flagsGiven: { all: 5, decided: 3, upheld: 2 },
    flagsReceived: [{ reason: 'abuse', count: 2 }],
    warningId: null,
    lastEntry: 0,
  })
  expect(await recordOf('nobody')).toBeNull()
})
