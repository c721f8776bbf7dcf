import type { Viewer } from '@/lib/accounts/rules'
import { submitStory } from '@/lib/authoring/submit'
import { postReply } from '@/lib/comments/reply'
import { addSiteRule, type NewSiteRule } from '@/lib/filters/add-site-rule'
import { addWordFilter, type NewWordFilter } from '@/lib/filters/add-word-filter'
import { newStory, newViewer } from './cast'

/** Why all of these rules were made. */
export const REASON = 'It sells followers.'

let count = 0

/** @returns a site nobody else has a rule about */
export const newHost = () => `site${++count}.example`

/** @returns a new rule's id */
export async function newRule(by: Viewer, given: Partial<NewSiteRule> & Pick<NewSiteRule, 'host' | 'effect'>, at = new Date()): Promise<number> {
  return idOf(await addSiteRule(by, { path: '', factor: 0.5, reason: REASON, ...given }, at))
}

/** @returns a new word filter's id */
export async function newFilter(by: Viewer, given: Partial<NewWordFilter> & Pick<NewWordFilter, 'pattern' | 'effect'>): Promise<number> {
  return idOf(await addWordFilter(by, { name: `Filter ${++count}`, reason: REASON, ...given }, new Date()))
}

/** Submits a story of its own title. */
export function submit(viewer: Viewer, url: string | null, { text = '', options = [] as string[], at = new Date() } = {}) {
  return submitStory(viewer, { title: `A story ${++count}`, url, text, options }, at)
}

/** Replies, to a story of somebody else's where nothing is named. */
export async function reply(viewer: Viewer, text: string, parentId?: number) {
  return postReply({ viewer, parentId: parentId ?? (await newStory({ authorId: (await newViewer()).id })), text }, new Date())
}

/** @returns the id of what has to be taken */
export function idOf(done: { id: number } | { refusal: string }): number {
  if ('refusal' in done) throw new Error(done.refusal)
  return done.id
}
