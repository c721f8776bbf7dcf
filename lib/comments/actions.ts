'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { formatText } from '@/lib/text/format'
import { postReply } from './reply'

const schema = z.object({
  parentId: z.coerce.number().int().min(1).max(2 ** 31 - 1),
  text: z
    .string()
    .trim()
    .min(1, 'There is nothing to post yet: write something first.')
    .max(settings.textLength.max, `That is longer than ${settings.textLength.max} characters: shorten it, or post it in two parts.`),
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
