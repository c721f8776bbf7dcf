import { readGroups } from './groups'

/** What a hit has to be; of one group one is enough. */
export type Tag = { kind: 'story' | 'comment' | 'poll' | 'pollopt' | 'job' | 'show_hn' | 'ask_hn' | 'front_page' | 'unknown' } | { kind: 'author'; name: string } | { kind: 'in'; storyId: number }

const KINDS = ['story', 'comment', 'poll', 'pollopt', 'job', 'show_hn', 'ask_hn', 'front_page'] as const

/**
 * Reads `author_pg,(story,poll)`.
 * @returns the groups, all of which hold; null for what is not written so. A tag that no post has is one, too.
 */
export function readTags(given: string): Tag[][] | null {
  return readGroups(given)?.map((group) => group.map(tagOf)) ?? null
}

function tagOf(name: string): Tag {
  const [, author] = /^author_([\w-]{1,32})$/.exec(name) ?? []
  if (author) return { kind: 'author', name: author }
  const [, story] = /^story_(\d{1,10})$/.exec(name) ?? []
  if (story && Number(story) < 2 ** 31) return { kind: 'in', storyId: Number(story) }
  return { kind: KINDS.find((kind) => kind === name) ?? 'unknown' }
}

/** Whether a hit has to be a story of some kind. */
export function areOfStories(groups: readonly Tag[][]): boolean {
  return groups.some((group) => group.every(({ kind }) => !['comment', 'pollopt', 'author', 'in', 'unknown'].includes(kind)))
}

/** Whether a hit has to be an option of a poll. */
export function areOptions(groups: readonly Tag[][]): boolean {
  return groups.some((group) => group.every(({ kind }) => kind === 'pollopt'))
}
