import { z } from 'zod'
import { absolute } from '@/lib/absolute'
import { deletePost, undeletePost } from '@/lib/authoring/delete'
import { editPost } from '@/lib/authoring/edit'
import * as fields from '@/lib/authoring/fields'
import type { Submitted } from '@/lib/authoring/submit'
import { submitOrVote } from '@/lib/authoring/submit-or-vote'
import { text as commentText } from '@/lib/comments/fields'
import { postReply } from '@/lib/comments/reply'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import * as answers from './answers'
import { doneUnless, LARGEST, route, type Done, type Refusal } from './route'

const { titleLength, urlLength, textLength, pollOptions } = settings

const title = fields.title.meta({ description: 'What stands in lists', maxLength: titleLength.max })
const url = fields.url.prefault('').meta({ description: 'Where it leads, if anywhere', maxLength: urlLength.max })
const text = fields.text.default('').meta({ description: 'Formatted as on the pages', maxLength: textLength.max })
const options = z.array(z.string().max(pollOptions.length).regex(/^[^\n]*$/, 'A choice is one line.')).max(pollOptions.max).transform((lines) => lines.join('\n')).pipe(fields.options)

/** What writes posts, and changes and takes back one's own. */
export const writing = [
  route({
    ...{ name: 'submitStory', method: 'POST', path: '/stories', scope: 'write', posts: true, makes: true, summary: 'Submit a story: an address, a text, or both', answer: answers.submitted },
    input: z.object({ title, url, text }).refine(fields.saysSomething, fields.SAYS_NOTHING),
    act: async ({ viewer, input, at }) => submission(await submitOrVote(viewer, { ...input, url: input.url ?? null, options: [] }, at)),
  }),
  route({
    ...{ name: 'submitPoll', method: 'POST', path: '/polls', scope: 'write', posts: true, makes: true, summary: 'Begin a poll', answer: answers.submitted },
    input: z.object({ title, text, options: options.meta({ description: 'What one can vote for' }) }),
    act: async ({ viewer, input, at }) => submission(await submitOrVote(viewer, { ...input, url: null }, at)),
  }),
  route({
    ...{ name: 'reply', method: 'POST', path: '/items/{id}/replies', scope: 'write', posts: true, makes: true, summary: 'Comment on a story, or answer a comment', answer: answers.replied },
    input: z.object({ text: commentText }),
    act: async ({ viewer, id, input: { text: said }, at }) => {
      const posted = await postReply({ viewer, parentId: id, text: said }, at)
      if ('refusal' in posted) return refused(posted)
      return { answer: { ...posted, url: absolute(paths.item(posted.id)) }, location: absolute(paths.item(posted.id)) }
    },
  }),
  route({
    ...{ name: 'edit', method: 'PUT', path: '/items/{id}', scope: 'write', posts: true, summary: 'Edit a post of yours, while that can be done', answer: answers.edited },
    input: z.object({
      title: title.optional().meta({ description: 'Of a story or a poll' }),
      text,
      edits: z.int().min(0).max(LARGEST).meta({ description: 'How often it had been edited when you read it: an edit by somebody else meanwhile is not lost' }),
    }),
    act: async ({ viewer, id, input, at }) => {
      const outcome = await editPost(viewer, { id, ...input, title: input.title ?? null }, at)
      if ('refusal' in outcome) return { refusal: outcome.refusal, ...(outcome.present && { status: 409 }) }
      return { answer: { id, held: outcome.held } }
    },
  }),
  route({
    ...{ name: 'delete', method: 'DELETE', path: '/items/{id}', scope: 'write', summary: 'Delete a post of yours, while that can be done' },
    act: async ({ viewer, id, at }) => doneUnless(refusalOf(await deletePost(viewer, id, at))),
  }),
  route({
    ...{ name: 'undelete', method: 'POST', path: '/items/{id}/undelete', scope: 'write', posts: true, summary: 'Bring it back' },
    act: async ({ viewer, id, at }) => doneUnless(refusalOf(await undeletePost(viewer, id, at))),
  }),
]

function submission(submitted: Submitted): Done<z.infer<typeof answers.submitted>> | Refusal {
  if ('refusal' in submitted) return refused(submitted)
  const location = absolute(paths.item(submitted.id))
  return { answer: { ...submitted, url: location }, location }
}

function refused({ refusal, tooSoon }: { refusal: string; tooSoon?: true }): Refusal {
  return { refusal, ...(tooSoon && { status: 429 }) }
}

function refusalOf(outcome: object | { refusal: string }): string | null {
  return 'refusal' in outcome ? outcome.refusal : null
}
