import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { newViewer } from '@/lib/testing/cast'
import { answerMail } from './answer-mail'
import { mailboxes, mailWith, ownMail } from './mail'
import { inboxPage, WHOLE_INBOX } from './queries'
import { writeMail } from './write-mail'

const at = new Date('2026-06-01T12:00:00Z')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
const lastOf = async ({ id }: { id: number }) => (await db().message.findFirst({ where: { personId: id }, orderBy: { id: 'desc' } }))?.id ?? 0

describe('mail between a person and the moderators', () => {
  it('is answered by one: of two at once the other is shown what was said, and may send the same words again', async () => {
    const [person, ...moderators] = [await newViewer(), ...(await Promise.all(Array.from({ length: 5 }, () => newViewer({ role: 'moderator' }))))]
    expect(await writeMail(person, 'Why?', at)).toBeNull()
    const seen = await lastOf(person)
    const answers = await Promise.all(moderators.map((each) => answerMail(each, { name: person.name, text: `Answer of ${each.name}`, seen }, at)))
    expect(answers.filter((unsent) => unsent === null)).toHaveLength(1)
    const winner = moderators[answers.indexOf(null)]
    const loser = moderators.find((each) => each !== winner)
    if (!winner || !loser) throw new Error('Nobody won, or nobody lost.')
    const missed = { html: `<p>${winner.name} wrote:</p><p>Answer of ${winner.name}</p>`, latest: await lastOf(person) }
    for (const unsent of answers) if (unsent) expect(unsent).toEqual({ refusal: expect.stringContaining('Nothing was sent'), missed })
    expect(await answerMail(winner, { name: person.name, text: `Answer of ${winner.name}`, seen }, at)).toBeNull()
    expect(await db().message.count({ where: { personId: person.id } })).toBe(2)
    expect(await answerMail(loser, { name: person.name, text: `Answer of ${loser.name}`, seen: missed.latest }, at)).toBeNull()
    expect((await inboxPage(person, WHOLE_INBOX, at)).notices).toMatchObject([{ isNew: true, message: { html: `<p>Answer of ${loser.name}</p>` } }, { message: { author: winner.name } }])
    expect(await writeMail(person, 'Thanks.', at)).toBeNull()
    expect((await inboxPage(person, WHOLE_INBOX, at)).notices).toMatchObject([{ isNew: false }, { isNew: false }])
  })

  it('is read by that person and moderators alone', async () => {
    const [person, other, moderator] = [await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
    await writeMail(person, 'secret-of-the-person', at)
    await answerMail(moderator, { name: person.name, text: 'secret-of-the-moderators', seen: await lastOf(person) }, at)
    const read = async (viewer: typeof person) => JSON.stringify([await ownMail(viewer, null), await inboxPage(viewer, WHOLE_INBOX, at)])
    expect(await read(person)).toMatch(/secret-of-the-person.*secret-of-the-moderators/)
    for (const viewer of [other, moderator]) expect(await read(viewer)).not.toContain('secret')
    expect(JSON.stringify(await mailWith(person.id, null))).toContain('secret')
    expect(await answerMail(other, { name: person.name, text: 'I moderate', seen: await lastOf(person) }, at)).toEqual({ refusal: expect.stringContaining('Only moderators') })
    expect(await answerMail(moderator, { name: moderator.name, text: 'To myself', seen: 0 }, at)).toEqual({ refusal: expect.stringContaining('own messages') })
    expect(await answerMail(moderator, { name: 'nobody', text: 'Hello?', seen: 0 }, at)).toEqual({ refusal: 'Nobody has that name.' })
  })

  it('goes on so often a day until moderators answer, and is sent once when sent twice', async () => {
    const [person, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
    const write = (text: string, when = at) => writeMail(person, text, when)
    expect(await Promise.all([write('Twice'), write('Twice')])).toEqual([null, null])
    const tried = await Promise.all(Array.from({ length: 10 }, (_, index) => write(`Number ${index}`)))
    expect(tried.filter((refusal) => refusal === null)).toHaveLength(settings.mail.perDay - 1)
    expect(await write('Too much')).toMatch(/Wait until a moderator answers/)
    expect(await write('A day later', later(25))).toBeNull()
    expect(await answerMail(moderator, { name: person.name, text: 'Here we are.', seen: await lastOf(person) }, at)).toBeNull()
    for (let each = 0; each < settings.mail.perDay; each++) expect(await write(`After it ${each}`)).toBeNull()
    expect(await write('Too much again')).not.toBeNull()
  })

  it('lists who waits first, then the latest, paged by key', async () => {
    await db().message.deleteMany()
    const moderator = await newViewer({ role: 'moderator' })
    const people = await Promise.all(Array.from({ length: 33 }, () => newViewer()))
    for (const person of people) await writeMail(person, `From ${person.name}`, at)
    for (const person of people.slice(20)) await answerMail(moderator, { name: person.name, text: 'Well.', seen: await lastOf(person) }, at)
    const first = await mailboxes(null)
    const second = await mailboxes(first.next)
    const names = [...people.slice(0, 20).toReversed(), ...people.slice(20).toReversed()].map(({ name }) => name)
    expect([...first.boxes, ...second.boxes].map(({ name }) => name)).toEqual(names)
    expect([first.boxes.length, second.next]).toEqual([30, null])
    expect(first.boxes[0]).toMatchObject({ waiting: true, lastBy: names[0], excerpt: `From ${names[0]}` })
  })
})
