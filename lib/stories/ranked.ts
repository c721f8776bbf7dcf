import 'server-only'
import { rankedStories } from './queries'
import { ranked } from './rank-once'
import { activeStories, bestStories, liftedStories, storiesOfDay } from './tops'

/** The front page, and its sections. */
export const currentRanking = ranked('section', rankedStories)

/** Stories with the most points, by hours. */
export const currentBest = ranked('best', bestStories)

/** A day's stories. */
export const currentDay = ranked('day', storiesOfDay)

/** What is discussed. */
export const currentActive = ranked('active', activeStories)

/** Second chances. */
export const currentPool = ranked('pool', liftedStories)
