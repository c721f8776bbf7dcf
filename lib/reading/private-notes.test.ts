import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { newMember, newViewer } from '@/lib/testing/cast'
import { keepNote } from './keep-note'
import { noteAbout, notesBy } from './private-notes'

it('keeps one note about a person, and none where nothing is said', async () => {
  const [viewer, other] = [await newViewer(), await newViewer()]
  const about = { personId: other.id }
  for (const note of [{ text: 'Knows clocks.', label: 'clocks' }, { text: '', label: 'clockmaker' }, { text: '', label: 'clockmaker' }]) {
    expect(await keepNote(viewer, { ...about, ...note })).toBeNull()
    expect(await noteAbout(viewer.id, other.id)).toEqual(note)
  }
  expect([await noteAbout(other.id, viewer.id), await noteAbout(other.id, other.id)]).toEqual([null, null])
  for (let twice = 0; twice < 2; twice++) expect(await keepNote(viewer, { ...about, text: '', label: '' })).toBeNull()
  expect(await noteAbout(viewer.id, other.id)).toBeNull()
  await expect(db().privateNote.create({ data: { userId: viewer.id, personId: viewer.id, text: 'Me.', label: '' } })).rejects.toThrow('private_notes_others')
})

it('lists them by name, a page at a time, up to so many people', async () => {
  const viewer = await newViewer()
  const people = await Promise.all(Array.from({ length: settings.pageSize + 1 }, (_, index) => newMember({ name: `${index % 2 ? 'n' : 'N'}oted${100 + index}` })))
  await db().privateNote.createMany({ data: people.map((personId, index) => ({ userId: viewer.id, personId, text: `Note ${index}`, label: '' })) })
  const first = await notesBy(viewer.id, null)
  expect([first.notes.length, first.notes[0], first.next]).toEqual([settings.pageSize, { name: 'Noted100', text: 'Note 0', label: '' }, 'noted129'])
  expect(await notesBy(viewer.id, first.next)).toEqual({ notes: [{ name: 'Noted130', text: 'Note 30', label: '' }], next: null })
  expect(await notesBy((await newViewer()).id, null)).toEqual({ notes: [], next: null })
  await db().$executeRaw`insert into users (name) select 'crowd' || n from generate_series(1, ${settings.privateNote.most}) n`
  await db().$executeRaw`insert into private_notes (user_id, person_id, text, label) select ${viewer.id}, id, 'x', '' from users where name like 'crowd%' limit ${settings.privateNote.most - people.length}`
  const [known = 0] = people
  expect(await keepNote(viewer, { personId: (await newViewer()).id, text: 'One more.', label: '' })).toMatch(/\.$/)
  expect(await keepNote(viewer, { personId: known, text: 'Another.', label: '' })).toBeNull()
})
