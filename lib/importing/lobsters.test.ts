import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyForum, linesFrom } from './fixture'
import { importItems } from './import-items'
import { readLobsters } from './lobsters'

const at = '2024-02-03T04:05:06.000-06:00'
const comment = (short_id: string, more: object) => ({ short_id, comment: `<p>${short_id}</p>`, commenting_user: 'moss', created_at: at, is_deleted: false, is_moderated: false, score: 3, ...more })
const STORY = {
  short_id: 'zzzzzz', short_id_url: 'https://lobsters.example/s/zzzzzz', title: 'Kettles &lt; pots', url: '', score: 7, created_at: at, submitter_user: 'fern', tags: ['tea'],
  description: '<p>Which?</p>', added: 'later',
}
const NAMED = [
  comment('zzzzzz', { parent_comment: null, depth: 0 }),
  comment('bbbbbb', { parent_comment: 'zzzzzz', depth: 1 }),
  comment('cccccc', { parent_comment: 'bbbbbb', depth: 2, is_deleted: true }),
  { short_id: 5 },
  comment('dddddd', { parent_comment: null, depth: 0, is_moderated: true }),
]

async function load(story: object) {
  const { source, lines } = await readLobsters(JSON.stringify(story))
  return importItems(linesFrom(lines), { renumber: true, source })
}

const posts = () => db().item.findMany({ orderBy: { id: 'asc' }, include: { author: true } })

beforeEach(async () => {
  await emptyForum()
  await db().importedName.deleteMany()
})

test('a story and its comments come in once', async () => {
  expect(await load({ ...STORY, comments: NAMED })).toMatchObject({
    imported: { story: 1, comment: 4 }, skipped: [{ line: 5, reason: 'The line is not a JSON object.' }],
  })
  const [story, first, below, deleted, moderated] = await posts()
  expect(story).toMatchObject({ title: 'Kettles &lt; pots', url: null, score: 7, html: '<p>Which?</p>', createdAt: new Date(at), author: { name: 'fern' } })
  expect([first?.parentId, below?.parentId, deleted?.parentId, moderated?.parentId]).toEqual([story?.id, first?.id, below?.id, story?.id])
  expect(deleted?.deletedAt).not.toBeNull()
  expect(moderated).toMatchObject({ killedBy: 'import', text: '' })
  expect(await load({ ...STORY, comments: [...NAMED, comment('eeeeee', { parent_comment: 'bbbbbb' })] })).toMatchObject({
    imported: { comment: 1 }, alreadyHere: { story: 1, comment: 4 },
  })
  expect((await posts()).at(-1)).toMatchObject({ parentId: below?.id, text: 'eeeeee' })
})

test('comments that name no parent are placed by how far in they stand', async () => {
  const levels = [1, 2, 3, 2, 1].map((indent_level, index) => comment(`c${index}`, { indent_level, commenting_user: { username: 'moss' } }))
  await load({ ...STORY, comments: levels })
  const [story, ...comments] = await posts()
  expect(comments.map(({ parentId }) => (parentId ?? 0) - (story?.id ?? 0))).toEqual([0, 1, 2, 1, 0])
})

test('what is no story is refused', async () => {
  await expect(readLobsters('[]')).rejects.toThrow('This is no story in the JSON format of Lobsters.')
  await expect(readLobsters(JSON.stringify({ ...STORY, title: 1 }))).rejects.toThrow('its title is missing or wrong')
})
