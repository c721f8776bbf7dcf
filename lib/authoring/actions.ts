'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { formatText } from '@/lib/text/format'
import { deletePost, undeletePost } from './delete'
import { editPost } from './edit'
import { fetchTitle } from './fetch-title'
import { address, options, SAYS_NOTHING, saysSomething, text, title, url } from './fields'
import type { NewStory } from './submit'
import { submitOrVote } from './submit-or-vote'

const story = z.object({ act: z.literal('preview').optional(), title, url, text }).refine(saysSomething, SAYS_NOTHING)
const titleWanted = z.object({ act: z.literal('title'), url: address })
const preview = ({ text }: { text: string }) => formatText(text)

/** The form on /submit. */
export const submit = memberAction(
  z.discriminatedUnion('act', [story, titleWanted]),
  (given, viewer) => (given.act === 'title' ? fillTitle(viewer, given.url) : post(viewer, { title: given.title, url: given.url ?? null, text: given.text, options: [] })),
  { preview: (given) => (given.act === 'title' ? '' : preview(given)), posts: true },
)

/** The form comes back with what the page is called. */
async function fillTitle(viewer: Viewer, url: string) {
  const fetched = await fetchTitle(viewer, url, now())
  return 'refusal' in fetched ? { message: fetched.refusal } : { message: 'This is what the page is called: make it say what the guidelines ask for, then submit.', values: fetched }
}

/** The form on /newpoll. */
export const submitPoll = memberAction(z.object({ title, text, options }), (given, viewer) => post(viewer, { ...given, url: null }), { preview, posts: true })

async function post(viewer: Viewer, given: NewStory) {
  const submitted = await submitOrVote(viewer, given, now())
  return 'refusal' in submitted ? { message: submitted.refusal } : { goto: paths.item(submitted.id) }
}

const itemId = z.coerce.number().int().min(1).max(2 ** 31 - 1)

const editing = z.object({
  id: itemId,
  edits: z.coerce.number().int().min(0).max(2 ** 31 - 1),
  title: title.optional(),
  text: text.default(''),
})

/** The form on /edit/ID. */
export const edit = memberAction(
  editing,
  async ({ id, title: wanted = null, ...rest }, viewer) => {
    const outcome = await editPost(viewer, { id, title: wanted, ...rest }, now())
    if ('refusal' in outcome) return refuse(outcome)
    return { goto: outcome.kind === 'comment' && !outcome.held ? paths.comment(outcome.storyId, id) : paths.item(id) }
  },
  { preview, posts: true },
)

function refuse({ refusal, present }: { refusal: string; present?: { edits: number; html: string } }) {
  return present ? { message: refusal, values: { edits: String(present.edits) }, preview: present.html } : { message: refusal }
}

/** The form on /delete/ID. */
export const remove = memberAction(
  z.object({ id: itemId, act: z.enum(['delete', 'undelete']) }),
  async ({ id, act }, viewer) => {
    const outcome = await (act === 'delete' ? deletePost : undeletePost)(viewer, id, now())
    return 'refusal' in outcome ? { message: outcome.refusal } : { goto: paths.item(id) }
  },
  { posts: ({ act }) => act === 'undelete' },
)
