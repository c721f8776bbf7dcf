import { expect, it } from 'vitest'
import { LOGGED_ACTS } from '@/lib/log/acts'
import type { LogEntry } from '@/lib/log/queries'
import { actGroups } from './done-words'
import { entryText } from './entry-words'
import { logFeedEntry } from './feed-entry'

const post = { id: 2, kind: 'comment', storyId: 1, storyTitle: 'A title' }
const entry: LogEntry = {
  ...{ id: 7, act: 'remove', actor: 'ann', rule: null, post, person: null, site: null, filter: null, reason: 'Rude & wrong.' },
  ...{ posts: 3, undoesId: null, undoneById: null, partOfId: null, intoId: null, until: null, createdAt: new Date('2026-06-01T12:00:00.000Z') },
}
const story = { ...post, id: 1, kind: 'story' }

it.each<[Partial<LogEntry>, string]>([
  [{}, 'ann removed a comment on “A title”, with 2 comments below it'],
  [{ act: 'keep', posts: 0, actor: null }, 'A moderator left a comment on “A title” as it is'],
  [{ act: 'kill', posts: 1, actor: null, rule: 'flags' }, 'Flags of members killed a comment on “A title”'],
  [{ act: 'lock', posts: 0, post: story }, 'ann locked the story “A title”'],
  [{ act: 'lock', posts: 0, post: { ...story, storyTitle: '' } }, 'ann locked a story'],
  [{ act: 'remove', posts: 1, post: { ...post, storyTitle: '' } }, 'ann removed a comment on a story that is gone'],
  [{ act: 'ban', posts: 12, post: null, person: 'bob' }, 'ann banned bob for good, and took away 12 posts'],
  [{ act: 'unban', posts: 1, post: null, person: 'bob' }, 'ann let bob back in, and brought back 1 post'],
  [{ act: 'add_site_rule', posts: 0, post: null, site: 'example.org/x' }, 'ann made a rule about example.org/x'],
  [{ act: 'drop_word_filter', posts: 0, post: null, filter: 'Casinos' }, 'ann ended the word filter “Casinos”'],
])('an entry of the log with %j says: %s', (given, sentence) => {
  expect(entryText({ ...entry, ...given })).toBe(sentence)
})

it('has words for every act, and each can be filtered by', () => {
  for (const act of LOGGED_ACTS) expect(entryText({ ...entry, act, posts: 1 })).toMatch(/^ann \S.* comment on “A title”( \S.*)?$/)
  expect(actGroups.flatMap(({ acts }) => acts.map(([act]) => act)).toSorted()).toEqual(LOGGED_ACTS.toSorted())
})

it('is told by the feed with its reason, under addresses of this forum', () => {
  expect(logFeedEntry(entry)).toMatchObject({
    address: 'http://localhost:3000/moderation/log/7',
    title: 'ann removed a comment on “A title”, with 2 comments below it',
    html: '<p>Rude &amp; wrong.</p>',
    author: { name: 'ann', address: 'http://localhost:3000/user/ann' },
  })
  expect(logFeedEntry({ ...entry, actor: null, rule: 'flags' }).author).toEqual({ name: 'Flags of members', address: null })
})
