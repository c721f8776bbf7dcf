import { randomBytes } from 'node:crypto'
import { hashPassword } from '@/lib/accounts/passwords'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { tellOfPost } from '@/lib/notices/tell'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { formatText } from '@/lib/text/format'

const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Somebody who may sign in. */
export type Member = { id: number; name: string; password: string }

/** Why a post is not as others are. */
export type State = 'deleted' | 'dead' | 'flagged to death'

type NewStory = {
  by?: Member
  title?: string
  url?: string
  text?: string
  score?: number
  hoursAgo?: number
  kind?: 'story' | 'poll' | 'job'
  options?: { text: string; score: number }[]
}
type NewComment = { on: { storyId: number; id: number }; by?: Member; text: string; score?: number; createdAt?: Date; state?: State | undefined }

/** A story or a comment. */
export type Post = { id: number; storyId: number; author: Member; text: string }
/** A story with its title. */
export type StoryPost = Post & { title: string }

/** Enough points for the top of the front page. */
export const TOP_SCORE = 5000

/** @returns a word that stands nowhere else, to be looked for in a page */
export function newWord(beginning: string): string {
  return `${beginning}${randomBytes(5).toString('hex')}`
}

/** An account of its own for each test: nobody else votes, posts or signs out under it. */
export async function newMember(account: { karma?: number; showDead?: boolean; about?: string; joinedDaysAgo?: number } = {}): Promise<Member> {
  const { karma = 1, showDead = false, about = '', joinedDaysAgo = 400 } = account
  const name = newWord('T_')
  const passwordHash = await (passwordMade ??= hashPassword(PASSWORD))
  const data = { name, passwordHash, karma, showDead, about, aboutHtml: formatText(about), createdAt: ago(joinedDaysAgo * DAY) }
  const { id } = await db().user.create({ data, select: { id: true } })
  members.push(id)
  return { id, name, password: PASSWORD }
}

/** @returns somebody as the forum's own functions take them, for what happens elsewhere */
export async function viewerOf({ id }: Pick<Member, 'id'>): Promise<Viewer> {
  const { createdAt: joined, ...person } = await db().user.findUniqueOrThrow({ where: { id }, select: { id: true, name: true, karma: true, role: true, showDead: true, threadOrder: true, createdAt: true } })
  return { ...person, joined, unread: 0, ban: null, silence: null, look: null, visitLimit: null }
}

/** Everybody's, since hashing one takes as long as loading a few pages. */
const PASSWORD = 'the password of everybody'

let passwordMade: Promise<string> | undefined

/** Everybody this test has brought along. */
const members: number[] = []

/** Takes what the test's people wrote off all lists and out of the queue, so that the next test finds room at the top. */
export async function clearStories(): Promise<void> {
  const authorId = { in: members.splice(0) }
  await db().item.updateMany({ where: { authorId, parentId: null }, data: { killedAt: new Date(), killedBy: 'filter' } })
  await db().case.deleteMany({ where: { item: { authorId } } })
}

/** A story with an empty thread, three hours old. */
export async function newStory(story: NewStory = {}): Promise<StoryPost> {
  const { title = newWord('A story about '), url = null, text = '', score = 1, hoursAgo = 3, kind = 'story', options = [] } = story
  const author = story.by ?? (await newMember())
  const [row] = await db().$queryRaw<{ id: number }[]>`select nextval('items_id_seq')::int as id`
  if (!row) throw new Error('The sequence of ids gave none.')
  const { id } = row
  const common = { storyId: id, authorId: author.id, createdAt: ago(hoursAgo * HOUR) }
  await db().item.create({ data: { ...common, id, kind, title, url, urlKey: url && urlKey(url), site: url && siteOf(url), text, html: formatText(text), score } })
  await db().item.createMany({
    data: options.map(({ text: choice, score: votes }, position) => ({
      ...common, kind: 'pollopt' as const, parentId: id, position, text: choice, html: formatText(choice), score: votes,
    })),
  })
  await db().thread.create({ data: { storyId: id } })
  return { id, storyId: id, author, text, title }
}

/** A comment, written now unless it says when. */
export async function newComment({ on, by, text, score = 1, createdAt = new Date(), state }: NewComment): Promise<Post> {
  const author = by ?? (await newMember())
  const { id } = await db().item.create({
    data: {
      ...{ kind: 'comment', storyId: on.storyId, parentId: on.id, authorId: author.id },
      ...{ text, html: formatText(text), score, createdAt, ...fateOf(state, createdAt) },
    },
    select: { id: true },
  })
  await db().thread.update({
    where: { storyId: on.storyId },
    data: { version: { increment: 1 }, commentCount: { increment: state ? 0 : 1 }, lastCommentAt: createdAt },
  })
  return { id, storyId: on.storyId, author, text }
}

/** A comment written now, of which everybody is told whom it concerns. */
export async function tellingComment(comment: Pick<NewComment, 'on' | 'by' | 'text'>): Promise<Post> {
  const post = await newComment(comment)
  await db().$transaction((tx) => tellOfPost(tx, { id: post.id, html: formatText(post.text) }, new Date()))
  return post
}

function fateOf(state: State | undefined, at: Date) {
  if (state === 'deleted') return { deletedAt: at }
  if (state === 'dead') return { killedAt: at, killedBy: 'filter' as const }
  return state === 'flagged to death' ? { killedAt: at, killedBy: 'flags' as const, flaggedAt: at } : {}
}

/** A story, and its comments by the word that begins their text. */
export type ThreadPosts = { story: StoryPost; comment: (word: string) => Post }

/**
 * A thread drawn as an outline: a comment a line, two spaces deeper than what it answers. Siblings stand as they do in the best order, which
 * is also the order they were written in.
 * @param outline the comments' texts, each beginning with a word of its own
 * @param options `by` and `state` say who wrote a comment and what became of it, by its word
 */
export async function newThread(
  outline: string,
  options: { story?: NewStory; author?: Member; by?: Record<string, Member>; state?: Record<string, State> } = {},
): Promise<ThreadPosts> {
  const story = await newStory(options.story)
  const author = options.author ?? (await newMember())
  const lines = outline.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map(indentOf))
  const above: Post[] = [story]
  const posts = new Map<string, Post>()
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    const word = text.split(' ')[0] ?? ''
    const depth = (indentOf(line) - margin) / 2
    const on = above[depth]
    if (!on) throw new Error(`"${text}" answers nothing: it is indented too far.`)
    const createdAt = new Date(ago(2.5 * HOUR).getTime() + index * SECOND)
    const post = await newComment({ on, by: options.by?.[word] ?? author, text, score: 1000 - 5 * index, createdAt, state: options.state?.[word] })
    above.splice(depth + 1, above.length, post)
    posts.set(word, post)
  }
  const comment = (word: string) => {
    const post = posts.get(word)
    if (!post) throw new Error(`The thread has no comment "${word}".`)
    return post
  }
  return { story, comment }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function ago(milliseconds: number): Date {
  return new Date(Date.now() - milliseconds)
}
