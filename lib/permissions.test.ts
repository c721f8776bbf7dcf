import { describe, expect, it } from 'vitest'
import { mayNotAct, type Viewer } from '@/lib/accounts/rules'
import { mayNotDelete, mayNotEdit, mayNotUndelete } from '@/lib/authoring/rules'
import { mayNotSubmit } from '@/lib/authoring/submit'
import { whyClosed } from '@/lib/comments/rules'
import { mayNotFlag, mayNotVouch } from '@/lib/flags/rules'
import { mayNotUnvote, mayNotVote } from '@/lib/marks/rules'
import { settings } from '@/lib/settings'
import { mayKeepWebhooks } from '@/lib/webhooks/rules'

const at = new Date('2026-06-01T12:00:00Z')
const ago = (time: number) => new Date(at.getTime() - time)
const MINUTE = 60_000

const AUTHOR = 1
const DOWNVOTER = 4
const person = (id: number, karma: number, role: Viewer['role'] = 'member', joined = ago(1e12)): Viewer => ({ id, name: `person${id}`, karma, role, showDead: false, threadOrder: 'best', joined, unread: 0, ban: null, silence: null, look: null, visitLimit: null })
const roles = {
  newcomer: person(7, 1, 'member', ago(MINUTE)),
  member: person(2, settings.pollKarma - 1),
  flagger: person(3, settings.flag.karma),
  downvoter: person(DOWNVOTER, settings.downvote.karma),
  author: person(AUTHOR, 1000),
  moderator: person(5, 1, 'moderator'),
  admin: person(6, 1, 'admin'),
}

type Post = { kind: string; age: number; deleted?: boolean; dead?: boolean; score?: number; parentAuthorId?: number; storyAge?: number; storyGone?: boolean; removed?: boolean; storyLocked?: boolean; killedBy?: 'flags' | 'moderator'; hasAnswered?: boolean; isDecided?: boolean; merged?: boolean; delayed?: boolean }
const comment = { kind: 'comment', age: MINUTE }
const story = { kind: 'story', age: MINUTE }
const posts = {
  'a story': story,
  'a poll': { kind: 'poll', age: MINUTE },
  'a comment': comment,
  'an answer to the downvoter': { ...comment, parentAuthorId: DOWNVOTER },
  'a comment at the floor': { ...comment, score: settings.downvote.leastPoints },
  'a comment too old to edit': { ...comment, age: settings.edit },
  'a comment of yesterday': { ...comment, age: settings.downvote.window },
  'a comment in a closed thread': { ...comment, storyAge: settings.threadOpen },
  'a comment whose story is gone': { ...comment, storyGone: true },
  'a comment in a locked thread': { ...comment, storyLocked: true },
  'a removed comment': { ...comment, removed: true },
  'a duplicate': { ...story, merged: true },
  'a story too old to edit': { ...story, age: settings.edit },
  'an old story': { ...story, age: settings.threadOpen },
  'a deleted story': { ...story, deleted: true },
  'a dead story': { ...story, dead: true },
  'a deleted comment': { ...comment, deleted: true },
  'a dead comment': { ...comment, dead: true },
  'a comment they answered': { ...comment, hasAnswered: true },
  'a comment a moderator decided about': { ...comment, isDecided: true },
  'a dead comment a moderator decided about': { ...comment, dead: true, isDecided: true },
  'a comment a moderator killed': { ...comment, dead: true, killedBy: 'moderator' },
  'a delayed comment': { ...comment, delayed: true },
  'a job': { kind: 'job', age: MINUTE },
  'a choice of a poll': { kind: 'pollopt', age: MINUTE },
} satisfies Record<string, Post>

const EVERYONE = Object.keys(roles).join(' ')
const OTHERS = 'newcomer member flagger downvoter moderator admin'
const FLAGGERS = 'flagger downvoter'
const NOBODY = ''
const OWN = { edit: 'author', delete: 'author', undelete: 'author' }
const FIXED = { edit: NOBODY, delete: NOBODY, undelete: NOBODY }

/** Who may do what to what; whoever is not named is refused with a sentence. */
const table: Record<keyof typeof posts, Record<'reply' | 'upvote' | 'downvote' | 'edit' | 'delete' | 'undelete' | 'flag' | 'vouch', string>> = {
  'a story': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a poll': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a comment': { reply: EVERYONE, upvote: OTHERS, downvote: 'downvoter', ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'an answer to the downvoter': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a comment at the floor': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a comment too old to edit': { reply: EVERYONE, upvote: OTHERS, downvote: 'downvoter', ...FIXED, flag: FLAGGERS, vouch: NOBODY },
  'a comment of yesterday': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...FIXED, flag: FLAGGERS, vouch: NOBODY },
  'a comment in a closed thread': { reply: NOBODY, upvote: OTHERS, downvote: 'downvoter', ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a comment whose story is gone': { reply: NOBODY, upvote: OTHERS, downvote: 'downvoter', ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a comment in a locked thread': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a duplicate': { reply: NOBODY, upvote: OTHERS, downvote: NOBODY, ...OWN, flag: FLAGGERS, vouch: NOBODY },
  'a removed comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: NOBODY },
  'a story too old to edit': { reply: EVERYONE, upvote: OTHERS, downvote: NOBODY, ...FIXED, flag: FLAGGERS, vouch: NOBODY },
  'an old story': { reply: NOBODY, upvote: OTHERS, downvote: NOBODY, ...FIXED, flag: FLAGGERS, vouch: NOBODY },
  'a deleted story': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...OWN, edit: NOBODY, flag: NOBODY, vouch: NOBODY },
  'a dead story': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: FLAGGERS },
  'a deleted comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...OWN, edit: NOBODY, flag: NOBODY, vouch: NOBODY },
  'a dead comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: FLAGGERS },
  'a comment they answered': { reply: EVERYONE, upvote: OTHERS, downvote: 'downvoter', ...OWN, flag: NOBODY, vouch: NOBODY },
  'a comment a moderator decided about': { reply: EVERYONE, upvote: OTHERS, downvote: 'downvoter', ...OWN, flag: NOBODY, vouch: NOBODY },
  'a dead comment a moderator decided about': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: NOBODY },
  'a comment a moderator killed': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: NOBODY },
  'a delayed comment': { reply: NOBODY, upvote: NOBODY, downvote: NOBODY, ...OWN, flag: NOBODY, vouch: NOBODY },
  'a job': { reply: EVERYONE, upvote: NOBODY, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: NOBODY },
  'a choice of a poll': { reply: NOBODY, upvote: OTHERS, downvote: NOBODY, ...FIXED, flag: NOBODY, vouch: NOBODY },
}

function refusals(viewer: Viewer, { kind, age, deleted = false, dead = false, score = 1, parentAuthorId, storyAge, storyGone = false, removed = false, storyLocked = false, killedBy = 'flags', hasAnswered = false, isDecided = false, merged = false, delayed = false }: Post) {
  const createdAt = ago(age)
  const authored = { kind, authorId: AUTHOR, createdAt, deletedAt: deleted ? at : null, killedAt: dead ? at : null, removalId: removed ? 1 : null }
  const isGone = deleted || dead || removed || delayed
  const votable = { kind, authorId: AUTHOR, parentAuthorId: parentAuthorId ?? null, score, createdAt, isGone, storyLocked }
  const answered = { kind, live: !isGone, delayedUntil: delayed ? at : null, storyGone, storyLocked, mergedIntoId: merged ? 2 : null, storyCreatedAt: ago(storyAge ?? age) }
  return {
    reply: whyClosed(answered, at),
    upvote: mayNotVote(viewer, votable, 1, at),
    downvote: mayNotVote(viewer, votable, -1, at),
    edit: mayNotEdit(viewer, authored, at),
    delete: mayNotDelete(viewer, authored, at),
    undelete: mayNotUndelete(viewer, authored, at),
    flag: mayNotFlag(viewer, { authorId: AUTHOR, kind, isGone, hasAnswered, isDecided }),
    vouch: mayNotVouch(viewer, { authorId: AUTHOR, killedBy: dead ? killedBy : null, isGone: deleted || removed, hasFlagged: false, isDecided }),
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

describe('submitting', () => {
  it.each(Object.entries(roles))('%s', (role, viewer) => {
    const question = { title: 'A title', url: null, text: 'Why?', options: [] }
    expect(mayNotSubmit(viewer, question)).toBeNull()
    const refusal = mayNotSubmit(viewer, { ...question, options: ['a', 'b'] })
    if (['flagger', 'downvoter', 'author'].includes(role)) expect(refusal).toBeNull()
    else expect(refusal).toMatch(/^[A-Z].*[.]$/)
  })

  it('takes polls from the karma for them on', () => {
    const poll = { title: 'A title', url: null, text: '', options: ['a', 'b'] }
    expect(mayNotSubmit(person(9, settings.pollKarma), poll)).toBeNull()
  })
})

describe('webhooks', () => {
  it.each(Object.entries(roles))('%s', (role, viewer) => {
    expect(mayKeepWebhooks(viewer)).toBe(role === 'admin')
  })
})

describe('a measure against a person', () => {
  const sanction = (until: Date | null) => ({ entryId: 12, until: until && until.toISOString() })
  const later = new Date(at.getTime() + MINUTE)
  const kinds = {
    post: { posts: true, whileBanned: false },
    vote: { posts: false, whileBanned: false },
    'write to moderators': { posts: false, whileBanned: true },
  }
  it.each([
    ['nobody', {}, []],
    ['who is silenced for a time', { silence: sanction(later) }, ['post']],
    ['who is silenced for good', { silence: sanction(null) }, ['post']],
    ['whose silence is over', { silence: sanction(at) }, []],
    ['who is banned for a time', { ban: sanction(later) }, ['post', 'vote']],
    ['who is banned for good', { ban: sanction(null) }, ['post', 'vote']],
    ['whose ban is over', { ban: sanction(at) }, []],
    ['whose ban is over and silence is not', { ban: sanction(at), silence: sanction(later) }, ['post']],
  ])('refuses %s what it is about, with the reason and a way out', (_, measures, refused) => {
    for (const viewer of [roles.member, roles.moderator, roles.admin]) {
      const sentences = Object.entries(kinds).flatMap(([name, kind]) => ({ name, refusal: mayNotAct({ ...viewer, ...measures }, kind, at) }))
      expect(sentences.flatMap(({ name, refusal }) => (refusal ? name : []))).toEqual(refused)
      for (const { refusal } of sentences) if (refusal) expect(refusal).toMatch(/^You (are banned|may not post) (for good|until 2026-06-01 12:01 UTC): \/moderation\/log\/12 says why\. .*\/inbox\.$/)
    }
  })
})
