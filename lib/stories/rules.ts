import { settings } from '@/lib/settings'

/**
 * The constants of Hacker News' ranking as its released source gives them (news.arc of arc3.2, lines 267-300; the exponent of the points and
 * the penalties are the defaults there). The live site has changed since in ways it does not publish.
 */
export const ranking = {
  gravity: 1.8,
  timebaseMinutes: 120,
  pointsExponent: 0.8,
  otherKindFactor: 0.5,
  textFactor: 0.4,
  lightweightFactor: 0.3,
  /** With more comments than this a story is looked at for heat. */
  heatedFrom: 20,
  /** A story that gets a second chance comes about here (the live site: back near the bottom of the front page). */
  secondChancePlace: 25,
} as const

/** What the rank of a story is made of. */
export type Ranked = {
  points: number
  ageMinutes: number
  comments: number
  isStory: boolean
  hasUrl: boolean
  lightweight: boolean
  /** Got a second chance: its age is counted from then, and it has two points at least. */
  lifted: boolean
  flagged: boolean
  /** By a moderator, times that of rules about its site. */
  factor: number
}

/**
 * The rank of a story: ((points - 1)^0.8 / (hours + 2)^1.8) times the penalties and factors. Lists compute the same in SQL (ranking.ts); a
 * test keeps the two equal.
 * @param story `ageMinutes` since it was submitted, or got a second chance; `comments` that are visible
 */
export function storyRank(story: Ranked): number {
  const { points, ageMinutes, lifted, flagged, factor } = story
  const rank = attention(lifted ? Math.max(points, 2) : points, ageMinutes) * penalty(story)
  // What is below zero would rise with a small factor.
  return rank > 0 ? rank * factor * (flagged ? settings.flaggedFactor : 1) : rank
}

/**
 * What ranks the comments under one parent: the story's formula without penalties (news.arc `display-subcomments`).
 * @param ageMinutes since it was written
 */
export function attention(points: number, ageMinutes: number): number {
  const base = points - 1
  const worth = base > 0 ? base ** ranking.pointsExponent : base
  return worth / ((ageMinutes + ranking.timebaseMinutes) / 60) ** ranking.gravity
}

/**
 * @param rank what it would have when it was submitted just now
 * @param target what it should have, above 0
 * @returns the age in minutes at which a story has that rank, 0 where it never has
 */
export function ageForRank(rank: number, target: number): number {
  return Math.max(0, ranking.timebaseMinutes * ((rank / target) ** (1 / ranking.gravity) - 1))
}

function penalty({ isStory, hasUrl, lightweight, points, comments }: Ranked): number {
  if (!isStory) return ranking.otherKindFactor
  if (!hasUrl) return ranking.textFactor
  const family = comments + 1
  const heat = family > ranking.heatedFrom ? Math.min(1, (points / family) ** 2) : 1
  return lightweight ? Math.min(ranking.lightweightFactor, heat) : heat
}
