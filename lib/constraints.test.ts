import { describe, expect, it } from 'vitest'
import { Prisma } from '@/prisma/client/client'
import { newComment, newMember, newStory } from './testing/cast'
import { db } from './db'

/** What the database itself refuses, whatever the code above it does. */
describe('the database', () => {
  it('refuses items that are not what their kind says', async () => {
    const authorId = await newMember()
    const storyId = await newStory({ authorId })
    const other = await newStory({ authorId })
    const comment = await newComment({ authorId, storyId })
    const wrong: [string, Prisma.ItemUncheckedCreateInput][] = [
      ['a comment without a parent', { kind: 'comment', authorId, storyId }],
      ['a comment with a title', { kind: 'comment', authorId, storyId, parentId: storyId, title: 'No' }],
      ['a comment whose parent is in another thread', { kind: 'comment', authorId, storyId: other, parentId: comment }],
      ['a story with a parent', { kind: 'story', authorId, storyId, parentId: storyId, title: 'No' }],
      ['a story in another thread', { kind: 'story', authorId, storyId, title: 'No' }],
      ['a poll option without a place', { kind: 'pollopt', authorId, storyId, parentId: storyId }],
      ['a comment nobody wrote', { kind: 'comment', storyId, parentId: storyId }],
      ['a post that is dead of nothing', { kind: 'comment', authorId, storyId, parentId: storyId, killedAt: new Date() }],
      ['a story that is delayed', { kind: 'story', authorId, storyId, title: 'No', delayedUntil: new Date() }],
      ['a dead comment that is delayed', { kind: 'comment', authorId, storyId, parentId: storyId, killedAt: new Date(), killedBy: 'flags', delayedUntil: new Date() }],
      ['a text without end', { kind: 'comment', authorId, storyId, parentId: storyId, text: 'x'.repeat(200_001) }],
    ]
    for (const [what, data] of wrong) await expect(db().item.create({ data }), what).rejects.toThrow()
  })

  it('refuses names that differ in case alone, and odd ones', async () => {
    await newMember({ name: 'Gannet' })
    for (const name of ['gannet', 'a b', '', 'ünder', 'x'.repeat(33)]) await expect(newMember({ name }), name).rejects.toThrow()
  })

  it('refuses preferences that nobody can have', async () => {
    const id = await newMember()
    const wrong: Prisma.UserUncheckedUpdateInput[] = [
      ...['', 'red', 'FF6600', '#ff6600', 'ff66000', 'ff6600;'].map((topColour) => ({ topColour })),
      ...[{ delay: -1 }, { delay: 11 }, { maxVisit: 0 }, { minAway: 1441 }],
      ...[{ firstViewAt: new Date(), lastViewAt: new Date() }, { noProcrast: true, firstViewAt: new Date() }],
    ]
    for (const data of wrong) await expect(db().user.update({ where: { id }, data }), JSON.stringify(data)).rejects.toThrow()
    await db().user.update({ where: { id }, data: { topColour: 'ff6600', delay: 10, maxVisit: 1440, noProcrast: true, firstViewAt: new Date(), lastViewAt: new Date() } })
  })

  it('refuses a second vote and a vote worth two', async () => {
    const [authorId, userId] = [await newMember(), await newMember()]
    const storyId = await newStory({ authorId })
    await expect(db().vote.create({ data: { userId, itemId: storyId, storyId, direction: 2 } })).rejects.toThrow()
    await db().vote.create({ data: { userId, itemId: storyId, storyId, direction: 1 } })
    await expect(db().vote.create({ data: { userId, itemId: storyId, storyId, direction: 1 } })).rejects.toThrow()
  })

  it('lets nobody change or remove what a post once said', async () => {
    const editorId = await newMember()
    const itemId = await newStory({ authorId: editorId })
    const { id } = await db().revision.create({ data: { itemId, editorId, text: 'before' } })
    await expect(db().revision.update({ where: { id }, data: { text: 'never' } })).rejects.toThrow(/append-only/)
    await expect(db().revision.delete({ where: { id } })).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`truncate revisions`).rejects.toThrow(/append-only/)
  })

  it('lets nobody change or remove an entry of the moderators’ log, or undo one twice', async () => {
    const actorId = await newMember()
    const itemId = await newStory({ authorId: await newMember() })
    const entry = { actorId, itemId, storyId: itemId, reason: 'Because.' }
    const { id } = await db().moderationEntry.create({ data: { ...entry, act: 'remove' } })
    await expect(db().moderationEntry.update({ where: { id }, data: { reason: 'Never mind.' } })).rejects.toThrow(/append-only/)
    await expect(db().moderationEntry.delete({ where: { id } })).rejects.toThrow(/append-only/)
    await expect(db().moderationEntry.create({ data: { ...entry, act: 'lock', reason: '' } })).rejects.toThrow()
    await expect(db().moderationEntry.create({ data: { ...entry, act: 'restore' } })).rejects.toThrow()
    await db().moderationEntry.create({ data: { ...entry, act: 'restore', undoesId: id } })
    await expect(db().moderationEntry.create({ data: { ...entry, act: 'restore', undoesId: id } })).rejects.toThrow()
  })

  it('has every column the schema names', async () => {
    const models = ['user', 'item', 'thread', 'vote', 'flag', 'favourite', 'followed', 'hidden', 'highlight', 'collapsed', 'leftOut', 'revision', 'searchDocument', 'searchPoints', 'importedItem', 'importedName', 'moderationEntry', 'case', 'conversation', 'departure', 'emailAddress', 'message', 'mutedThread', 'outbox', 'pushEndpoint', 'notice', 'personNote', 'privateNote', 'review', 'sighting', 'siteRule', 'token', 'top', 'visit', 'vouch', 'webhook', 'webhookDelivery', 'wordFilter'] as const
    expect(models.map((model) => model.toLowerCase()).sort()).toEqual(Object.keys(Prisma.ModelName).map((model) => model.toLowerCase()).sort())
    for (const model of models) await (db()[model] as { findFirst: () => Promise<unknown> }).findFirst()
  })
})
