import type { Viewer } from '@/lib/accounts/rules'
import { vote } from '@/lib/marks/vote'
import { submitStory, type NewStory, type Submitted } from './submit'

/**
 * Submits a story or a poll. What was submitted before gets a vote instead.
 * @param at the present time
 */
export async function submitOrVote(viewer: Viewer, story: NewStory, at: Date): Promise<Submitted> {
  const submitted = await submitStory(viewer, story, at)
  if ('id' in submitted && submitted.earlier) await vote(viewer, submitted.id, 1, at)
  return submitted
}
