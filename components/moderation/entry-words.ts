import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { untilWhen } from '@/lib/text/until'
import { actsDone, rulesActing } from './done-words'

/** A piece of a sentence. @property of somebody's own words, which may be of any script */
export type Piece = { text: string; href?: string; isQuoted?: true }

const kinds: Record<string, string> = { story: 'story', poll: 'poll', job: 'job', pollopt: 'choice of a poll', comment: 'comment' }

/** Who did what to what: the same for the page, where the pieces are links, and for the feed, where they are one text. */
export function entryWords(entry: LogEntry): Piece[] {
  const [before, after] = actsDone[entry.act]
  return [actor(entry), say(` ${before} `), ...subject(entry), ...(after ? [say(` ${after}`)] : []), ...howMany(entry)]
}

/** @returns the sentence without its links */
export function entryText(entry: LogEntry): string {
  return entryWords(entry)
    .map(({ text }) => text)
    .join('')
}

const say = (text: string): Piece => ({ text })

function actor({ actor: name, rule }: LogEntry): Piece {
  if (rule) return say(rulesActing[rule])
  return name ? { text: name, href: paths.user(name) } : say('A moderator')
}

function subject({ act, post, person, site, filter, until }: LogEntry): Piece[] {
  if (post) return post.kind === 'comment' || post.kind === 'pollopt' ? part(post) : whole(post)
  if (person) return [{ text: person, href: paths.user(person) }, ...(act === 'ban' || act === 'silence' ? [say(` ${untilWhen(until)}`)] : [])]
  if (site) return [{ text: site, href: paths.from(site), isQuoted: true }]
  return [{ text: `“${filter ?? ''}”`, isQuoted: true }]
}

type Post = NonNullable<LogEntry['post']>

function whole({ id, kind, storyTitle }: Post): Piece[] {
  const name = kinds[kind] ?? 'post'
  return storyTitle ? [say(`the ${name} `), { text: `“${storyTitle}”`, href: paths.item(id), isQuoted: true }] : [{ text: `a ${name}`, href: paths.item(id) }]
}

function part({ id, kind, storyId, storyTitle }: Post): Piece[] {
  const story: Piece = storyTitle ? { text: `“${storyTitle}”`, href: paths.item(storyId), isQuoted: true } : { text: 'a story that is gone', href: paths.item(storyId) }
  return [{ text: `a ${kinds[kind] ?? 'post'}`, href: paths.item(id) }, say(kind === 'comment' ? ' on ' : ', '), story]
}

/** A post itself is named already; what went with a person's ban is not. */
function howMany({ post, act, posts }: LogEntry): Piece[] {
  if (post) return posts > 1 ? [say(`, with ${countOf(posts - 1, 'comment')} below it`)] : []
  if (posts === 0) return []
  return [say(act === 'unban' ? `, and brought back ${countOf(posts, 'post')}` : `, and took away ${countOf(posts, 'post')}`)]
}
