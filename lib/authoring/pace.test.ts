import { describe, expect, it } from 'vitest'
import { submitStory } from '@/lib/authoring/submit'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'

const { newcomer } = settings
const newcomers = [
  ['young', { karma: 100, joined: minutesAgo(5) }],
  ['without karma', { karma: newcomer.karma - 1 }],
] as const

describe('the pace of newcomers', () => {
  it.each(newcomers)('is limited for who is %s, exactly, even for thirty replies at once', async (_what, given) => {
    const viewer = await newViewer(given)
    const storyId = await newStory({ authorId: (await newViewer()).id })
    const all = await Promise.all(Array.from({ length: 30 }, (_, index) => postReply({ viewer, parentId: storyId, text: `Reply ${index}` }, new Date())))
    expect(all.filter((each) => 'id' in each)).toHaveLength(newcomer.comments)
    expect(await db().item.count({ where: { authorId: viewer.id } })).toBe(newcomer.comments)
  })

  it('says when the next may be posted', async () => {
    const viewer = await newViewer({ karma: 1 })
    const storyId = await newStory({ authorId: (await newViewer()).id })
    for (let index = 0; index < newcomer.comments; index++) await newComment({ authorId: viewer.id, storyId, createdAt: minutesAgo(100 - index) })
    expect(await postReply({ viewer, parentId: storyId, text: 'One more' }, new Date())).toEqual({ refusal: expect.stringContaining('in 80 minutes') })
    const later = new Date(Date.now() + 81 * 60_000)
    expect(await postReply({ viewer, parentId: storyId, text: 'One more' }, later)).toHaveProperty('id')
  })

  it('counts stories apart from comments', async () => {
    const viewer = await newViewer({ karma: 1 })
    const submit = (title: string) => submitStory(viewer, { title, url: null, text: 'Why?', options: [] }, new Date())
    for (let index = 0; index < newcomer.stories; index++) expect(await submit(`Question ${index}`)).toHaveProperty('id')
    expect(await submit('One more')).toEqual({ refusal: expect.stringContaining(`${newcomer.stories} stories`) })
    const storyId = await newStory({ authorId: (await newViewer()).id })
    expect(await postReply({ viewer, parentId: storyId, text: 'Hello' }, new Date())).toHaveProperty('id')
  })

  it('is nobody else’s', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    for (let index = 0; index <= newcomer.comments; index++) expect(await postReply({ viewer, parentId: storyId, text: `Reply ${index}` }, new Date())).toHaveProperty('id')
  })
})
