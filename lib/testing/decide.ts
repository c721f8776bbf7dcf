import type { Viewer } from '@/lib/accounts/rules'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { decide } from '@/lib/moderation/decide'
import type { Inputs } from '@/lib/moderation/inputs'
import type { Act } from '@/lib/moderation/rules'

/** Decides about a post as somebody who sees how it stands now. @returns the refusal, or null */
export async function decideNow(viewer: Viewer, act: Act, itemId: number, inputs: Inputs & { branch?: boolean } = {}): Promise<string | null> {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: { id: true } })
  return decide(viewer, { act, itemId, branch: false, reason: 'It is better so.', seen: latest?.id ?? 0, ...inputs }, new Date())
}

/** Posts a reply that has to be taken. @returns its id */
export async function replyTo(viewer: Viewer, parentId: number, text: string): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, new Date())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}
