import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { deletePost } from './delete'
import { editPost } from './edit'

const OLD = settings.edit / 60_000 + 1
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id } })
const revisions = (itemId: number) => db().revision.findMany({ where: { itemId }, orderBy: { id: 'asc' }, select: { title: true, text: true } })
const version = async (storyId: number) => (await db().thread.findUniqueOrThrow({ where: { storyId } })).version

async function ownComment() {
  const viewer = await newViewer()
  const storyId = await newStory({ authorId: viewer.id })
  return { viewer, storyId, id: await newComment({ authorId: viewer.id, storyId }) }
}

describe('editPost', () => {
  it('keeps every earlier text, and renders the new one', async () => {
    const { viewer, storyId, id } = await ownComment()
    await editPost(viewer, { id, edits: 0, title: null, text: 'One *word*' }, new Date())
    await editPost(viewer, { id, edits: 1, title: null, text: 'Two' }, new Date())
    expect(await item(id)).toMatchObject({ text: 'Two', html: '<p>Two</p>', edits: 2 })
    expect(await revisions(id)).toEqual([{ title: null, text: '' }, { title: null, text: 'One *word*' }])
    expect(await version(storyId)).toBe(3)
  })

  it('edits the title of a story, and keeps the earlier one', async () => {
    const viewer = await newViewer()
    const id = await newStory({ authorId: viewer.id, title: 'Befroe' })
    await editPost(viewer, { id, edits: 0, title: 'Before', text: '' }, new Date())
    expect(await item(id)).toMatchObject({ title: 'Before', url: 'https://example.org/' })
    expect(await revisions(id)).toEqual([{ title: 'Befroe', text: '' }])
  })

  it('tells the later of two who began from the same text, and lets them save on', async () => {
    const { viewer, id } = await ownComment()
    await editPost(viewer, { id, edits: 0, title: null, text: 'first' }, new Date())
    const late = await editPost(viewer, { id, edits: 0, title: null, text: 'second' }, new Date())
    expect(late).toEqual({ refusal: expect.stringContaining('edited meanwhile'), present: { edits: 1, html: '<p>first</p>' } })
    expect((await item(id)).text).toBe('first')
    expect(await editPost(viewer, { id, edits: 1, title: null, text: 'second' }, new Date())).not.toHaveProperty('refusal')
    expect((await item(id)).text).toBe('second')
  })

  it('lets exactly one of ten different edits at once through, and tells the others what it says now', async () => {
    const { viewer, storyId, id } = await ownComment()
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => editPost(viewer, { id, edits: 0, title: null, text: `text ${index}` }, new Date())))
    expect(all.filter((each) => !('refusal' in each))).toHaveLength(1)
    expect(await revisions(id)).toEqual([{ title: null, text: '' }])
    const { html, edits } = await item(id)
    for (const each of all) if ('refusal' in each) expect(each.present).toEqual({ edits, html })
    expect([edits, await version(storyId)]).toEqual([1, 2])
  })

  it('edits the text of a poll, and leaves its choices and votes', async () => {
    const viewer = await newViewer()
    const poll = await newStory({ authorId: viewer.id, kind: 'poll', title: 'Which?', url: null, score: 7 })
    const choice = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId: viewer.id, text: 'Tea' } })
    expect(await editPost(viewer, { id: poll, edits: 0, title: 'Which one?', text: 'Say.' }, new Date())).toEqual({ storyId: poll, kind: 'poll', held: false })
    expect(await item(poll)).toMatchObject({ title: 'Which one?', html: '<p>Say.</p>', score: 7 })
    expect(await item(choice.id)).toEqual(choice)
    expect(await editPost(viewer, { id: choice.id, edits: 0, title: null, text: 'Milk' }, new Date())).toEqual({ refusal: expect.stringMatching(/\.$/) })
  })

  it('notes who changed it, when, and the address it had', async () => {
    const viewer = await newViewer()
    const id = await newStory({ authorId: viewer.id, url: 'https://example.org/kept' })
    const at = new Date()
    await editPost(viewer, { id, edits: 0, title: 'Another', text: '' }, at)
    expect(await db().revision.findFirstOrThrow({ where: { itemId: id } })).toMatchObject({ editorId: viewer.id, createdAt: at, url: 'https://example.org/kept' })
    expect(await item(id)).toMatchObject({ editedAt: at, url: 'https://example.org/kept', createdAt: expect.any(Date) })
  })

  it('does all or nothing when the same post is deleted at once', async () => {
    const { viewer, storyId, id } = await ownComment()
    await db().thread.update({ where: { storyId }, data: { commentCount: 1 } })
    const [edited] = await Promise.all([editPost(viewer, { id, edits: 0, title: null, text: 'late' }, new Date()), deletePost(viewer, id, new Date())])
    const isEdited = !('refusal' in edited)
    expect(await item(id)).toMatchObject({ text: isEdited ? 'late' : '', edits: isEdited ? 1 : 0, deletedAt: expect.any(Date) })
    expect(await revisions(id)).toHaveLength(isEdited ? 1 : 0)
    expect(await version(storyId)).toBe(isEdited ? 3 : 2)
  })

  it('changes nothing when the same is saved twice', async () => {
    const { viewer, storyId, id } = await ownComment()
    await Promise.all(Array.from({ length: 5 }, () => editPost(viewer, { id, edits: 0, title: null, text: 'same' }, new Date())))
    expect(await revisions(id)).toHaveLength(1)
    expect(await version(storyId)).toBe(2)
  })

  it('lets nobody else edit, whatever their role', async () => {
    const { id } = await ownComment()
    for (const role of ['member', 'moderator', 'admin'] as const) {
      expect(await editPost(await newViewer({ role }), { id, edits: 0, title: null, text: 'x' }, new Date())).toEqual({ refusal: expect.stringContaining('else') })
    }
  })

  it('refuses what is somebody else’s, too old, dead, deleted, unknown or would be left without words', async () => {
    const { viewer, storyId, id } = await ownComment()
    const others = await newComment({ authorId: (await newViewer()).id, storyId })
    const old = await newComment({ authorId: viewer.id, storyId, createdAt: minutesAgo(OLD) })
    const dead = await newComment({ authorId: viewer.id, storyId, killedAt: new Date() })
    const deleted = await newComment({ authorId: viewer.id, storyId, deletedAt: new Date() })
    for (const each of [others, old, dead, deleted, 2 ** 31 - 1]) {
      expect(await editPost(viewer, { id: each, edits: 0, title: null, text: 'x' }, new Date())).toEqual({ refusal: expect.stringMatching(/\.$/) })
    }
    expect(await editPost(viewer, { id, edits: 0, title: null, text: '' }, new Date())).toEqual({ refusal: expect.stringContaining('words') })
    expect(await editPost(viewer, { id: storyId, edits: 0, title: null, text: 'x' }, new Date())).toEqual({ refusal: 'Give it a title.' })
    expect(await db().revision.count({ where: { editorId: viewer.id } })).toBe(0)
  })
})
