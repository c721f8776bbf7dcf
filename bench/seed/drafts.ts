import type { Random } from './random'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STORIES = 1500
/** Comments under other stories than the three threads that are measured. */
const OTHER_COMMENTS = 7400
const DEEPEST = 10
/** On Hacker News about one comment in six answers the story itself. */
const SHARE_OF_TOP = 0.16

/** A story or comment to be; it gets its number when all are in order of time. */
export type Draft = { id: number; story: Draft | null; parent: Draft | null; depth: number; createdAt: number; score: number; comments: number; lastComment: number | null }

/**
 * Plans a front page's worth of stories, some with comments, and threads of exact sizes.
 * @param sizes how many comments each of those threads gets
 * @param at the present time
 * @returns everything in order of time, and the stories of those threads in the order of the sizes
 */
export function planItems(random: Random, sizes: readonly number[], at: Date): { drafts: Draft[]; threads: Draft[] } {
  const until = at.getTime() - 10 * MINUTE
  const stories = Array.from({ length: STORIES }, () => newStory(random, at.getTime() - 6 * 24 * HOUR * random.fraction() - HOUR))
  const threads = sizes.map((size) => newStory(random, at.getTime() - 20 * HOUR, size))
  const shares = shareOut(random, OTHER_COMMENTS, STORIES)
  const drafts = [...stories, ...threads]
  stories.forEach((story, index) => drafts.push(...newThread(random, story, shares[index] ?? 0, until)))
  threads.forEach((story, index) => drafts.push(...newThread(random, story, sizes[index] ?? 0, until)))
  return { drafts: drafts.sort((a, b) => a.createdAt - b.createdAt), threads }
}

function newStory(random: Random, createdAt: number, leastScore = 1): Draft {
  const score = leastScore + Math.floor(Math.min(1500, 2 / (1 - random.fraction())))
  return { id: 0, story: null, parent: null, depth: -1, createdAt, score, comments: 0, lastComment: null }
}

/** A few stories get most of the comments. */
function shareOut(random: Random, total: number, among: number): number[] {
  const shares = new Array<number>(among).fill(0)
  for (let left = total; left > 0; left--) {
    const index = Math.floor(random.fraction() ** 4 * among)
    shares[index] = (shares[index] ?? 0) + 1
  }
  return shares
}

function newThread(random: Random, story: Draft, size: number, until: number): Draft[] {
  const times = Array.from({ length: size }, () => story.createdAt + (until - story.createdAt) * random.fraction() ** 2).sort((a, b) => a - b)
  const comments: Draft[] = []
  const answerable: Draft[] = []
  for (const createdAt of times) {
    const answered = random.fraction() < SHARE_OF_TOP ? undefined : answerable[random.between(0, answerable.length - 1)]
    const parent = answered ?? story
    const score = 1 + Math.floor(Math.min(200, 0.5 / (1 - random.fraction())))
    const comment = { id: 0, story, parent, depth: parent.depth + 1, createdAt, score, comments: 0, lastComment: null }
    comments.push(comment)
    if (comment.depth < DEEPEST) answerable.push(comment)
  }
  story.comments = size
  story.lastComment = times.at(-1) ?? null
  return comments
}
