import { expect, it } from 'vitest'
import { editPost } from '@/lib/authoring/edit'
import { submitStory } from '@/lib/authoring/submit'
import { postReply } from '@/lib/comments/reply'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { takeMeasure } from './measure'

it.each(['ban', 'silence'] as const)('a %s stops what was sent before it came', async (act) => {
  const person = await newViewer()
  const storyId = await newStory({ authorId: person.id })
  const id = await newComment({ authorId: person.id, storyId })
  const wanted = { userId: person.id, act, seen: 0, reason: 'They break the rules.', until: null, postsSince: null, postsReason: 'It broke the rules.' }
  expect(await takeMeasure(await newViewer({ role: 'moderator' }), wanted, new Date())).toEqual({ name: person.name })
  const outcomes = [
    await postReply({ viewer: person, parentId: storyId, text: 'On its way.' }, new Date()),
    await submitStory(person, { title: 'On its way', url: null, text: 'As well.', options: [] }, new Date()),
    await editPost(person, { id, edits: 0, title: null, text: 'On its way.' }, new Date()),
  ]
  for (const outcome of outcomes) expect(outcome).toEqual({ refusal: expect.stringMatching(/^You (are banned|may not post) for good: /) })
})
