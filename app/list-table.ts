import { paths, type FeedList, type PersonalList } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'

/** A list of the forum: `address` is an example where `asks` says that it depends on something. */
export type ListInfo = { address: string; heading: string; sentence: string; asks?: boolean }

const { lists: { hours, points, active, leaders, end, top }, topColour } = settings
const DAY = 24 * 60 * 60_000
const newAccount = countOf(settings.newAccount / DAY, 'day')

/** Every list there is, in the order of their index. */
export const lists = {
  front: { address: paths.front(), heading: 'Front page', sentence: 'Stories, ranked by points and age.' },
  ask: { address: paths.ask(), heading: 'Questions and other text posts', sentence: 'Text posts, ranked as on the front page.' },
  show: { address: paths.show(), heading: 'What people made', sentence: 'Stories whose titles begin with “Show”, ranked as on the front page.' },
  newest: { address: paths.newest(), heading: 'New stories', sentence: 'All stories, newest first.' },
  asknew: { address: paths.common('asknew'), heading: 'New text posts', sentence: 'Questions and other text posts, newest first.' },
  shownew: { address: paths.common('shownew'), heading: 'New things people made', sentence: 'Stories whose titles begin with “Show”, newest first.' },
  jobs: { address: paths.common('jobs'), heading: 'Jobs', sentence: 'Jobs, newest first; nobody votes or comments on them.' },
  polls: { address: paths.common('polls'), heading: 'Polls', sentence: 'Polls, newest first.' },
  newcomments: { address: paths.newComments(), heading: 'New comments', sentence: 'All comments, newest first.' },
  best: { address: paths.best(hours), heading: 'Best stories', sentence: mostPoints('stories', hours) },
  bestcomments: { address: paths.bestComments(hours), heading: 'Best comments', sentence: mostPoints('comments', hours) },
  highlights: { address: paths.highlights(), heading: 'Highlights', sentence: 'Stories and comments that moderators chose, with the reason, latest chosen first.' },
  active: {
    address: paths.active(),
    heading: 'Most discussed at present',
    sentence: `The ${active.stories.toLocaleString('en-GB')} latest stories by their comments of the last ${active.minutes / 60} hours, of which newer ones count for more.`,
  },
  timeline: { address: paths.timeline(), heading: 'What reached the top', sentence: `Stories by the day (UTC) on which they first reached the top ${top} of the front page, each with the best place it had.` },
  past: { address: paths.past(), heading: 'Stories of a day', sentence: submittedOn('a day') },
  over: { address: paths.over(points), heading: 'Stories with many points', sentence: overPoints(points) },
  pool: { address: paths.pool(), heading: 'Second chances', sentence: 'Stories that moderators gave a second chance on the front page, latest first.' },
  noobstories: { address: paths.common('noobstories'), heading: 'Stories by new people', sentence: `Stories by accounts that were younger than ${newAccount} then, newest first.` },
  noobcomments: { address: paths.common('noobcomments'), heading: 'Comments by new people', sentence: `Comments by accounts that were younger than ${newAccount} then, newest first.` },
  leaders: { address: paths.leaders(), heading: 'Leaders', sentence: `The ${leaders} people with the most karma.` },
  topColours: {
    address: paths.topColours(),
    heading: 'Colours of the header',
    sentence: `Colours that people chose who have ${topColour.karma} karma and posted in the last ${countOf(topColour.lately / DAY, 'day')}.`,
  },
  from: { address: paths.from('example.org'), heading: 'Stories from a site', sentence: 'Stories that link to a site, newest first.', asks: true },
  threads: {
    address: paths.threads('NAME'),
    heading: 'Threads of a person',
    sentence: 'The comments of a person that answer none of their own, each with everything below it, newest first.',
    asks: true,
  },
  latest: { address: paths.latest(1), heading: 'Latest comments in a thread', sentence: 'Everything below a story or a comment, by its number, newest first.', asks: true },
} satisfies Record<Exclude<FeedList, PersonalList | 'log'> | 'leaders' | 'timeline' | 'topColours', ListInfo>

/** @returns what a list of the best says it is */
export function mostPoints(what: 'stories' | 'comments', hours: number): string {
  return `The ${what} of the last ${hours === 1 ? 'hour' : `${hours.toLocaleString('en-GB')} hours`} with the most points, up to ${end}, best first.`
}

/** @returns the same of stories over so many points */
export function overPoints(points: number): string {
  return `Stories with more than ${countOf(points, 'point')}, newest first.`
}

/** @returns the same of the stories of one day */
export function submittedOn(day: string): string {
  return `The stories submitted on ${day} (UTC), up to ${end} of them, those with the most points first.`
}
