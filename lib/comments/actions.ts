'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { formatText } from '@/lib/text/format'
import { text } from './fields'
import { postReply } from './reply'

const schema = z.object({
  parentId: z.coerce.number().int().min(1).max(2 ** 31 - 1),
  text,
})

/** The comment form, under a story and under a comment. */
export const reply = memberAction(
  schema,
  async ({ parentId, text }, viewer) => {
    const posted = await postReply({ viewer, parentId, text }, now())
    return 'refusal' in posted ? { message: posted.refusal } : { goto: posted.held ? paths.item(posted.id) : paths.comment(posted.storyId, posted.id) }
  },
  { preview: ({ text }) => formatText(text), posts: true },
)
