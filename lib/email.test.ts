import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { chooseMail } from '@/lib/email/choose-mail'
import { confirmEmail } from '@/lib/email/confirm'
import { leaveMail } from '@/lib/email/leave'
import { confirmable, emailOf, mailToLeave } from '@/lib/email/queries'
import type { MailRhythm } from '@/lib/email/rules'
import { sendDueMail } from '@/lib/email/send-due'
import { openMailServer, type MailServer } from '@/lib/email/smtp'
import { answerMail } from '@/lib/inbox/answer-mail'
import { markRead } from '@/lib/inbox/mark-read'
import { postReply } from '@/lib/comments/reply'
import { leaveOut } from '@/lib/reading/leave-out'
import { muteThread } from '@/lib/reading/mute-thread'
import { settings } from '@/lib/settings'
import { newStory, newViewer } from '@/lib/testing/cast'
import { mailTo, startMailServer, type ReceivedMail } from '@/lib/testing/mail-server'
import type { ServerProcess } from '@/lib/testing/server-process'

const folder = mkdtempSync(join(tmpdir(), 'colloquy-mail-'))
let real: ServerProcess
let server: MailServer
beforeAll(async () => {
  real = await startMailServer(folder)
  server = openMailServer({ url: real.url, from: 'forum@example.org' })
})
afterAll(async () => {
  server.close()
  await real.stop()
  rmSync(folder, { recursive: true })
})

const HOUR = 3_600_000
/** A clock of its own for each test, so that nothing waits. */
let present = Date.now()
const now = () => new Date(present)
const pass = (time: number) => (present += time)
const { delay, firstWait } = settings.email

async function sendAll(): Promise<void> {
  while ((await sendDueMail(server, now())) > 0);
}

const received = (address: string): ReceivedMail[] => mailTo(folder, address)
const keyIn = ({ text }: Pick<ReceivedMail, 'text'>, page: string) => new RegExp(`/email/${page}\\?key=([\\w.-]+)`).exec(text)?.[1] ?? ''

let count = 0
/** Somebody whose address is confirmed. */
async function newReader({ rhythm = 'at_once' as MailRhythm, name = 'reader' } = {}): Promise<{ viewer: Viewer; address: string; mail: () => ReceivedMail[] }> {
  const viewer = await newViewer()
  const address = `${name}-${++count}@example.net`
  await db().emailAddress.create({ data: { userId: viewer.id, address, rhythm, askedAt: now(), asksSince: now(), confirmedAt: now(), since: now() } })
  return { viewer, address, mail: () => received(address) }
}

const storyBy = ({ id: authorId }: Viewer, title = 'A story') => newStory({ authorId, title, createdAt: now() })

async function reply(viewer: Viewer, parentId: number, text: string): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, now())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

describe('an address', () => {
  it('gets nothing but one link until that is followed, whose end and use it tells', async () => {
    const viewer = await newViewer()
    await chooseMail(viewer, { address: 'new@example.net', rhythm: 'at_once' }, now())
    await reply(await newViewer(), await storyBy(viewer), 'Before it is confirmed.')
    pass(HOUR)
    await sendAll()
    const [letter, ...others] = received('new@example.net')
    expect([letter?.headers.from, letter?.headers.subject, letter?.headers['auto-submitted'], others]).toEqual([`${settings.siteName} <forum@example.org>`, `Confirm your address for ${settings.siteName}`, 'auto-generated', []])
    const key = keyIn(letter as ReceivedMail, 'confirm')
    expect(await confirmable(key, now())).toEqual({ name: viewer.name, address: 'new@example.net' })
    for (const wrong of ['', 'x', `${key}x`, key.replace(/^\d+/, '123456')]) expect(await confirmEmail(wrong, now())).toMatch(/not good any more/)
    expect(await confirmEmail(key, new Date(present + settings.email.confirm))).toMatch(/too old/)
    expect(await emailOf(viewer.id)).toMatchObject({ confirmedAt: null })
    expect([await confirmEmail(key, now()), await confirmEmail(key, now())]).toEqual([null, null])
    await sendAll()
    expect(received('new@example.net')).toHaveLength(1)
    await chooseMail(viewer, { address: 'newer@example.net', rhythm: 'daily' }, now())
    expect(await confirmEmail(key, now())).toMatch(/not good any more/)
    await chooseMail(viewer, { address: '', rhythm: 'daily' }, now())
    await sendAll()
    expect([await emailOf(viewer.id), received('newer@example.net')]).toEqual([null, []])
  })

  it('is sent so many links a day, whoever asks for them', async () => {
    const asks = async (viewer: Viewer, address: string) => 'refusal' in (await chooseMail(viewer, { address, rhythm: 'off' }, now()))
    const viewer = await newViewer()
    const refusals: boolean[] = []
    for (let each = 0; each < settings.email.asksPerDay - 1; each++) {
      refusals.push(await asks(viewer, 'victim@example.net'))
      expect(await asks(viewer, '')).toBe(false)
    }
    for (let each = 0; each < 4; each++) refusals.push(await asks(each % 2 ? viewer : await newViewer(), 'victim@example.net'))
    expect(refusals.filter((refused) => !refused)).toHaveLength(settings.email.asksPerDay + 1)
    expect(refusals.slice(-2)).toEqual([true, true])
    pass(25 * HOUR)
    expect(await asks(viewer, 'victim@example.net')).toBe(false)
  })
})

describe('mail of notices', () => {
  it('comes once, a while after, as one, in threads, with the way to end it', async () => {
    const { viewer, mail } = await newReader()
    const other = await newViewer()
    const story = await storyBy(viewer, 'Bücher & <b>mehr</b>')
    const first = await reply(other, story, 'Look at *this*:\n\n> a quotation')
    pass(delay - 1)
    await sendAll()
    expect(mail()).toEqual([])
    pass(1)
    await sendAll()
    await sendAll()
    const [one] = mail() as [ReceivedMail]
    expect([mail().length, one.headers.subject]).toEqual([1, `${other.name} replied to you on Bücher & <b>mehr</b>`])
    expect(one.text).toContain('Look at *this*:\n\n> a quotation')
    expect(one.text).toContain(`/item/${story}#${first}`)
    expect(one.html).toContain('Bücher &amp; &lt;b&gt;mehr&lt;/b&gt;')
    expect(one.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(one.headers['list-unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/email\/leave\/at-once\?key=[\w.-]+>$/)
    const second = await reply(other, await reply(viewer, first, 'So?'), 'Two')
    await reply(other, story, 'Three')
    pass(delay)
    await sendAll()
    const [, two] = mail() as [ReceivedMail, ReceivedMail]
    expect([mail().length, two.headers.subject]).toEqual([2, `2 notices on ${settings.siteName}`])
    expect(two.text).toContain(`#${second}`)
    expect([one, two].map(({ headers }) => headers['in-reply-to'])).toEqual([`<thread.${story}.${viewer.id}@localhost>`, `<thread.${story}.${viewer.id}@localhost>`])
  })

  it('comes once a day or a week, and not while off', async () => {
    const readers = { daily: await newReader({ rhythm: 'daily' }), weekly: await newReader({ rhythm: 'weekly' }), off: await newReader({ rhythm: 'off' }) }
    const other = await newViewer()
    const stories = await Promise.all(Object.values(readers).map(({ viewer }) => storyBy(viewer)))
    const counts: number[][] = []
    for (let day = 0; day < 9; day++) {
      for (const story of stories) await reply(other, story, `Day ${day}`)
      pass(24 * HOUR)
      await sendAll()
      counts.push(Object.values(readers).map(({ mail }) => mail().length))
    }
    expect(counts.map(([daily]) => daily)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(counts.map(([, weekly]) => weekly)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1])
    expect(readers.weekly.mail()[0]?.headers.subject).toBe(`7 notices on ${settings.siteName}`)
    expect(counts.at(-1)?.[2]).toBe(0)
    await chooseMail(readers.off.viewer, { address: readers.off.address, rhythm: 'at_once' }, now())
    await sendAll()
    expect(readers.off.mail()).toEqual([])
  })

  it('is tried again where the server is busy, later each time', async () => {
    const { viewer, mail } = await newReader({ name: 'busy' })
    await reply(await newViewer(), await storyBy(viewer), 'Hello')
    const gone = openMailServer({ url: 'smtp://127.0.0.1:1', from: 'forum@example.org' })
    pass(delay)
    const waits: number[] = []
    for (const each of [gone, gone, server]) {
      await sendDueMail(each, now())
      const { notBefore } = await db().outbox.findUniqueOrThrow({ where: { userId_kind: { userId: viewer.id, kind: 'notices' } } })
      waits.push(notBefore.getTime() - present)
      present = notBefore.getTime()
    }
    expect(waits).toEqual([firstWait, 2 * firstWait, 4 * firstWait])
    expect(await emailOf(viewer.id)).toMatchObject({ bounce: null })
    await sendAll()
    expect(mail()).toHaveLength(1)
  })

  it.each(['unknown', 'full'])('ends where the address is refused for good (%s), says why, and begins again when it is confirmed again', async (name) => {
    const { viewer, address, mail } = await newReader({ name })
    await reply(await newViewer(), await storyBy(viewer), 'Hello')
    pass(delay)
    await sendAll()
    expect(await emailOf(viewer.id)).toMatchObject({ confirmedAt: null, bounce: expect.stringMatching(/^55[02] 5\.\d\.\d /) as string })
    expect([mail(), await db().outbox.count({ where: { userId: viewer.id } })]).toEqual([[], 0])
    await reply(await newViewer(), await storyBy(viewer), 'Hello')
    expect(await db().outbox.count({ where: { userId: viewer.id } })).toBe(0)
    expect(await chooseMail(viewer, { address, rhythm: 'at_once' }, now())).toEqual({ asked: true })
  })

  it('ends by its link and by its header, without signing in, for that address alone', async () => {
    const [reader, other] = [await newReader(), await newReader()]
    await reply(other.viewer, await storyBy(reader.viewer), 'One')
    pass(delay)
    await sendAll()
    const [letter] = reader.mail() as [ReceivedMail]
    const key = keyIn(letter, 'leave')
    expect(letter.headers['list-unsubscribe']).toContain(key)
    expect(await mailToLeave(key)).toEqual({ name: reader.viewer.name, rhythm: 'at_once' })
    for (const wrong of ['', `${other.viewer.id}${key.slice(key.indexOf('.'))}`]) expect(await leaveMail(wrong)).toBe(false)
    await reply(other.viewer, await storyBy(reader.viewer), 'Two')
    expect([await leaveMail(key), await leaveMail(key)]).toEqual([true, true])
    pass(delay)
    await sendAll()
    expect([reader.mail().length, (await emailOf(other.viewer.id))?.rhythm]).toEqual([1, 'at_once'])
    await chooseMail(reader.viewer, { address: 'elsewhere@example.net', rhythm: 'at_once' }, now())
    expect(await leaveMail(key)).toBe(false)
  })

  it('is sent by one of several workers, and not lost to one that ended', async () => {
    const readers = await Promise.all(Array.from({ length: 8 }, () => newReader()))
    const other = await newViewer()
    for (const { viewer } of readers) await reply(other, await storyBy(viewer), 'Hello')
    pass(delay)
    const taken: string[] = []
    const stalls = { send: () => new Promise<never>(() => undefined) }
    void sendDueMail(stalls, now())
    await expect.poll(() => db().outbox.count({ where: { tries: 1 } })).toBeGreaterThan(0)
    await Promise.all([1, 2, 3].map(() => sendAll()))
    taken.push(...readers.flatMap(({ mail }) => mail().map(({ to }) => to.join())))
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBeLessThan(readers.length)
    pass(HOUR)
    await sendAll()
    for (const { mail } of readers) expect(mail()).toHaveLength(1)
  })

  it('holds nothing that is hidden, read or muted by then, whatever became of it', async () => {
    const fates = ['none', 'deleted', 'killed', 'removed', 'voted down', 'read', 'muted thread', 'muted person', 'banned', 'edited'] as const
    const moderator = await newViewer({ role: 'moderator' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 6 }), async (chosen) => {
        const { viewer, mail } = await newReader()
        const expected: string[] = []
        const hidden: string[] = []
        for (const [index, fate] of chosen.entries()) {
          const author = await newViewer()
          const story = await storyBy(viewer)
          const words = `words${++count}x${index}`
          const id = await reply(author, story, words)
          const change = (data: Parameters<ReturnType<typeof db>['item']['update']>[0]['data']) => db().item.update({ where: { id }, data })
          if (fate === 'deleted') await change({ deletedAt: now() })
          if (fate === 'killed') await change({ killedAt: now(), killedBy: 'flags' })
          if (fate === 'removed') await change({ removalId: (await db().moderationEntry.create({ data: { act: 'remove', actorId: moderator.id, itemId: id, storyId: story, reason: 'Because.' } })).id })
          if (fate === 'voted down') await change({ score: 0 })
          if (fate === 'read') await markRead(viewer, { upTo: 2 ** 31 - 1 }, now())
          if (fate === 'muted thread') await muteThread(viewer, story)
          if (fate === 'muted person') await leaveOut(viewer, { personId: author.id })
          if (fate === 'banned') await db().user.update({ where: { id: viewer.id }, data: { banId: (await db().moderationEntry.create({ data: { act: 'ban', actorId: moderator.id, userId: viewer.id, reason: 'Because.' } })).id } })
          if (fate === 'edited') await change({ html: `<p>after ${words}y</p>` })
          if (fate === 'read') hidden.push(...expected.splice(0))
          ;(fate === 'none' || fate === 'edited' ? expected : hidden).push(fate === 'edited' ? `after ${words}y` : words)
        }
        if (chosen.includes('banned')) hidden.push(...expected.splice(0))
        pass(delay)
        await sendAll()
        const said = mail().map(({ text, html }) => text + html).join('')
        for (const words of expected) expect(said).toContain(words)
        for (const words of hidden) expect(said).not.toContain(words)
        expect(mail()).toHaveLength(expected.length > 0 ? 1 : 0)
      }),
      { numRuns: 12 },
    )
  })

  it('takes whatever people write in titles and names for words', async () => {
    const { viewer, mail } = await newReader()
    const story = await storyBy(viewer, 'A\r\nBcc: all@example.net\u202E evil\u2028x')
    await reply(await newViewer(), story, '<script>alert(1)</script> \u202E backwards')
    pass(delay)
    await sendAll()
    const [letter] = mail() as [ReceivedMail]
    expect(letter.headers).not.toHaveProperty('bcc')
    expect(letter.headers.subject).toMatch(/replied to you on A Bcc: all@example\.net evil x$/)
    expect(letter.html).toContain('&lt;script&gt;')
    expect(letter.text + letter.html).not.toMatch(/[\u202A-\u202E]/)
    expect(received('all@example.net')).toEqual([])
  })

  it('tells of messages by moderators', async () => {
    const { viewer, mail } = await newReader()
    expect(await answerMail(await newViewer({ role: 'moderator' }), { name: viewer.name, text: 'Please *stop*.', seen: 0 }, now())).toBeNull()
    pass(delay)
    await sendAll()
    expect(mail()).toMatchObject([{ headers: { subject: 'The moderators wrote to you' }, text: expect.stringContaining('Please *stop*.') as string }])
  })
})
