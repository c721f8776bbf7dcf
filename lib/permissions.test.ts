import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { mayNotDelete, mayNotEdit, mayNotUndelete } from '@/lib/authoring/rules'
import { mayNotSubmit } from '@/lib/authoring/submit'
import { whyClosed } from '@/lib/comments/rules'
import { mayNotFlag } from '@/lib/flags/rules'
import { mayNotUnvote, mayNotVote } from '@/lib/marks/rules'
import { settings } from '@/lib/settings'

const at = new Date('2026-06-01T12:00:00Z')
const ago = (time: number) => new Date(at.getTime() - time)
const MINUTE = 60_000

const AUTHOR = 1
const person = (id: number, karma: number, role: Viewer['role'] = 'member'): Viewer => ({ id, name: `person${id}`, karma, role, showDead: false, joined: ago(1e12) })
const roles = {
  member: person(2, 1),
  flagger: person(3, settings.flagKarma),
  downvoter: person(4, settings.downvote.karma),
  author: person(AUTHOR, 1000),
  moderator: person(5, 1, 'moderator'),
  admin: person(6, 1, 'admin'),
}

type Post = { kind: string; age: number; deleted?: boolean; dead?: boolean; score?: number; parentAuthorId?: number }
const posts = {
  'a story': { kind: 'story', age: MINUTE },
  'a comment': { kind: 'comment', age: MINUTE },
  'an answer to the downvoter': { kind: 'comment', age: MINUTE, parentAuthorId: 4 },
  'a comment at the floor': { kind: 'comment', age: MINUTE, score: settings.downvote.leastPoints },
  'a comment of yesterday': { kind: 'comment', age: settings.downvote.window },
  'an old story': { kind: 'story', age: settings.threadOpen },
  'a deleted comment': { kind: 'comment', age: MINUTE, deleted: true },
  'a dead comment': { kind: 'comment', age: MINUTE, dead: true },
  'a job': { kind: 'job', age: MINUTE },
  'a choice of a poll': { kind: 'pollopt', age: MINUTE },
} satisfies Record<string, Post>

const EVERYONE = Object.keys(roles).join(' ')
const OTHERS = 'member flagger downvoter moderator admin'
const NOBODY = ''

/** Who may do what to what; whoever is not named is refused with a sentence. */
const table: Record<keyof typeof posts, Record<'reply' | 'upvote' | 'downvote' | 'edit' | 'delete' | 'undelete' | 'flag', string>> = {
  'a story': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, edit: 'author', delete: 'author', undelete: 'author', flag: 'flagger downvoter' },
  'a comment': { reply: EVERYONE, upvote: OTHERS, downvote: 'downvoter', edit: 'author', delete: 'author', undelete: 'author', flag: 'flagger downvoter' },
  'an answer to the downvoter': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, edit: 'author', delete: 'author', undelete: 'author', flag: 'flagger downvoter' },
  'a comment at the floor': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, edit: 'author', delete: 'author', undelete: 'author', flag: 'flagger downvoter' },
  'a comment of yesterday': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, edit: NOBODY, delete: NOBODY, undelete: NOBODY, flag: 'flagger downvoter' },
  'an old story': { reply: NOBODY, upvote: OTHERS, downvote: NOBODY, edit: NOBODY, delete: NOBODY, undelete: NOBODY, flag: 'flagger downvoter' },
  'a deleted comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, edit: NOBODY, delete: 'author', undelete: 'author', flag: NOBODY },
  'a dead comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, edit: NOBODY, delete: NOBODY, undelete: NOBODY, flag: NOBODY },
  'a job': { reply: EVERYONE, upvote: NOBODY, downvote: NOBODY, edit: NOBODY, delete: NOBODY, undelete: NOBODY, flag: NOBODY },
  'a choice of a poll': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, edit: NOBODY, delete: NOBODY, undelete: NOBODY, flag: NOBODY },
}

function refusals(viewer: Viewer, { kind, age, deleted = false, dead = false, score = 1, parentAuthorId }: Post) {
  const createdAt = ago(age)
  const authored = { kind, authorId: AUTHOR, createdAt, deletedAt: deleted ? at : null, killedAt: dead ? at : null }
  const votable = { kind, authorId: AUTHOR, parentAuthorId: parentAuthorId ?? null, score, createdAt, isGone: deleted || dead }
  const storyCreatedAt = kind === 'comment' ? at : createdAt
  return {
    reply: whyClosed({ gone: deleted ? 'deleted' : null, dead, storyTitle: 'A story', storyCreatedAt }, at),
    upvote: mayNotVote(viewer, votable, 1, at),
    downvote: mayNotVote(viewer, votable, -1, at),
    edit: mayNotEdit(viewer, authored, at),
    delete: mayNotDelete(viewer, authored, at),
    undelete: mayNotUndelete(viewer, authored, at),
    flag: mayNotFlag(viewer, { authorId: AUTHOR, kind, isGone: deleted || dead }),
  }
}

describe.each(Object.entries(posts))('%s', (what, post) => {
  it.each(Object.entries(roles))('%s', (role, viewer) => {
    const row = table[what as keyof typeof posts]
    for (const [act, refusal] of Object.entries(refusals(viewer, post))) {
      const isAllowed = row[act as keyof typeof row].split(' ').includes(role)
      if (isAllowed) expect(refusal, act).toBeNull()
      else expect(refusal, act).toMatch(/^[A-Z].*[.]$/)
    }
  })
})

it('takes a vote back until the window ends', () => {
  expect(mayNotUnvote(ago(settings.unvote - 1), at)).toBeNull()
  expect(mayNotUnvote(ago(settings.unvote), at)).toMatch(/\.$/)
})

it('lets people begin a poll from the karma for it on, and submit anything else always', () => {
  const story = { title: 'A title', url: null, text: 'Why?', options: [] }
  expect(mayNotSubmit(roles.member, story)).toBeNull()
  expect(mayNotSubmit(person(9, settings.pollKarma), { ...story, options: ['a', 'b'] })).toBeNull()
  expect(mayNotSubmit(person(9, settings.pollKarma - 1), { ...story, options: ['a', 'b'] })).toMatch(/\.$/)
})
