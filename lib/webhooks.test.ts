import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { submitStory } from '@/lib/authoring/submit'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { flag, unflag } from '@/lib/flags/flag'
import { decide } from '@/lib/moderation/decide'
import type { Act } from '@/lib/moderation/rules'
import { settings } from '@/lib/settings'
import { newStory, newViewer } from '@/lib/testing/cast'
import type { ServerProcess } from '@/lib/testing/server-process'
import { sentTo, startWebServer } from '@/lib/testing/web-server'
import { addWebhook } from '@/lib/webhooks/add'
import { dropWebhook } from '@/lib/webhooks/drop'
import { pauseWebhook, resumeWebhook } from '@/lib/webhooks/pause'
import { webhook, webhooks } from '@/lib/webhooks/queries'
import { renewSecret } from '@/lib/webhooks/renew-secret'
import { nextTry, WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/webhooks/rules'
import { sendDueWebhooks } from '@/lib/webhooks/send-due'
import { tryOutWebhook } from '@/lib/webhooks/try-out'

const folder = mkdtempSync(join(tmpdir(), 'colloquy-hooks-'))
let server: ServerProcess
let admin: Viewer, member: Viewer
beforeAll(async () => {
  server = await startWebServer(folder)
  ;[admin, member] = [await newViewer({ role: 'admin' }), await newViewer()]
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => db().webhook.deleteMany())

const soon = () => new Date(Date.now() + 1000)
let count = 0

/** A hook of whatever answers so. */
async function newHook({ status = 204, events = [...WEBHOOK_EVENTS] as WebhookEvent[] } = {}) {
  const path = `/${status}/${++count}`
  const { id } = await db().webhook.create({ data: { url: server.url + path, events, madeById: admin.id, createdAt: new Date() } })
  const read = async () => {
    const record = await webhook(admin, id)
    if (!record) throw new Error('There is no such hook.')
    return record
  }
  const states = async () => (await read()).deliveries.map(({ event, state, tries, status }) => [event, state, tries, status]).reverse()
  return { id, path, read, states, sent: () => sentTo(folder, path), secret: async () => (await read()).secret }
}

/** What a receiver makes of it, who holds to the standard. */
async function received({ sent, secret }: Awaited<ReturnType<typeof newHook>>): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const receiver = new Webhook(await secret())
  return sent().map(({ body, headers }) => receiver.verify(body, headers) as { type: string; data: Record<string, unknown> })
}

async function deliverAll(at = soon(), origins = [server.url]): Promise<void> {
  while ((await sendDueWebhooks(at, origins)) > 0);
}

const submit = async (title: string) => {
  const submitted = await submitStory(member, { title, url: null, text: 'Words of the *story*.', options: [] }, new Date())
  if ('refusal' in submitted) throw new Error(submitted.refusal)
  return submitted.id
}
const reply = async (parentId: number, text: string) => {
  const posted = await postReply({ viewer: member, parentId, text }, new Date())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}
const act = async (what: Act, itemId: number) => {
  const latest = await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' }, select: { id: true } })
  expect(await decide(admin, { act: what, itemId, branch: false, confirm: String(itemId), reason: 'As an example.', seen: latest?.id ?? 0 }, new Date())).toBeNull()
}

describe('a hook', () => {
  it('is told of stories, comments, flags and decisions, signed as the standard wants it, each once', async () => {
    const [hook, flagsOnly] = [await newHook(), await newHook({ events: ['flag'] })]
    const flagger = await newViewer()
    const story = await submit('A story for hooks')
    const comment = await reply(story, 'Words of the comment.')
    for (const reason of ['spam', 'abuse'] as const) await flag(flagger, { itemId: comment, reason, note: 'whispered' }, new Date())
    await act('lock', story)
    await Promise.all([deliverAll(), deliverAll()])
    const told = await received(hook)
    expect(told.map(({ type }) => type).toSorted()).toEqual(['comment.created', 'decision.made', 'post.flagged', 'story.created'])
    const of = (type: string) => told.find((each) => each.type === type)?.data
    expect(of('story.created')).toMatchObject({ id: story, title: 'A story for hooks', author: member.name, html: expect.stringContaining('<em>story</em>'), address: expect.stringMatching(`^http.*/item/${story}$`) })
    expect(of('comment.created')).toMatchObject({ id: comment, storyId: story, parentId: story, title: 'A story for hooks', address: expect.stringMatching(`/item/${story}#${comment}$`) })
    expect(of('post.flagged')).toEqual({ id: comment, kind: 'comment', storyId: story, reason: 'abuse', address: expect.stringMatching(`/item/${comment}$`) })
    expect(of('decision.made')).toMatchObject({ act: 'lock', actor: admin.name, reason: 'As an example.', post: { id: story } })
    expect(JSON.stringify(hook.sent())).not.toMatch(new RegExp(`whispered|${flagger.name}`))
    expect((await received(flagsOnly)).map(({ type }) => type)).toEqual(['post.flagged'])
    expect(await flagsOnly.states()).toEqual([['flag', 'delivered', 1, 204]])
    expect(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(hook.sent()[0]?.body ?? '', hook.sent()[0]?.headers ?? {})).toThrow()
  })

  it('is not told of what is hidden when it is to be told, nor of what was imported or is old', async () => {
    const hook = await newHook({ events: ['story', 'comment', 'flag'] })
    const [removed, back, story] = [await submit('Removed'), await submit('Back again'), await submit('Stays')]
    const comment = await reply(story, 'hidden-words')
    await flag(admin, { itemId: story, reason: 'spam', note: '' }, new Date())
    await act('remove', removed)
    await act('kill', back)
    await act('remove', comment)
    await unflag(admin, story, new Date())
    await newStory({ authorId: member.id, createdAt: new Date(Date.now() - 2 * 86_400_000) })
    await db().$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ id: number }[]>`insert into items (id, story_id, kind, author_id, title, url) select n, n, 'story', ${member.id}, 'Imported', 'https://example.org/' from nextval('items_id_seq') n returning id`
      await tx.importedItem.create({ data: { source: 'hn', sourceId: 1, itemId: row?.id ?? 0 } })
    })
    await deliverAll()
    expect((await received(hook)).map(({ data }) => data.id)).toEqual([story])
    expect((await hook.states()).filter(([, state]) => state === 'withdrawn')).toHaveLength(4)
    await act('revive', back)
    await deliverAll()
    expect((await received(hook)).map(({ data }) => data.id)).toEqual([story, back])
    expect(JSON.stringify(hook.sent())).not.toContain('hidden-words')
  })

  it('is told in the transaction of what happens, or not at all', async () => {
    const hook = await newHook()
    const rolledBack = db().$transaction(async (tx) => {
      const { id } = await tx.moderationEntry.create({ data: { act: 'warn', actorId: admin.id, userId: member.id, reason: 'Never happened.' } })
      throw new Error(`undone ${id}`)
    })
    await expect(rolledBack).rejects.toThrow('undone')
    expect(await hook.states()).toEqual([])
  })

  it('that does not answer is tried again, ever later, under the same id, and then given up', async () => {
    const hook = await newHook({ status: 500 })
    await tryOutWebhook(admin, hook.id, new Date())
    let at = soon()
    for (let tries = 1; tries <= settings.webhooks.tries; tries++) {
      await deliverAll(at)
      await deliverAll(new Date(at.getTime() + settings.webhooks.firstWait / 2))
      expect(hook.sent()).toHaveLength(tries)
      at = nextTry(tries, at) ?? at
    }
    await deliverAll(new Date(at.getTime() + 86_400_000))
    expect(await hook.states()).toEqual([['test', 'failed', settings.webhooks.tries, 500]])
    expect(new Set(hook.sent().map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await hook.read()).pausedAt).toBeNull()
  })

  it('that fails for days is paused; resumed, it is told of what waited', async () => {
    const [hook, gone] = [await newHook({ status: 500 }), await newHook({ status: 410 })]
    const failed = new Date(Date.now() - settings.webhooks.patience - 1000)
    await db().webhook.update({ where: { id: hook.id }, data: { failingSince: failed } })
    for (const { id } of [hook, gone]) await tryOutWebhook(admin, id, new Date())
    await deliverAll()
    for (const { read } of [hook, gone]) expect(await read()).toMatchObject({ pausedAt: expect.any(Date), pausedBy: null })
    expect(await tryOutWebhook(admin, hook.id, new Date())).toMatch(/paused/)
    await submit('Unheard')
    await deliverAll(new Date(Date.now() + 3_600_000))
    expect(hook.sent()).toHaveLength(1)
    await db().webhook.update({ where: { id: hook.id }, data: { url: server.url + hook.path.replace('500', '200') } })
    await resumeWebhook(admin, hook.id, new Date())
    await deliverAll()
    expect(await hook.states()).toEqual([['test', 'delivered', 2, 200]])
    expect(await hook.read()).toMatchObject({ pausedAt: null, failingSince: null })
  })

  it('within a network of ours is never asked, and says so', async () => {
    const hook = await newHook()
    await db().webhook.update({ where: { id: hook.id }, data: { url: 'http://localhost/' } })
    await tryOutWebhook(admin, hook.id, new Date())
    await deliverAll(soon(), [])
    expect((await hook.read()).deliveries).toMatchObject([{ state: 'waiting', status: null, fault: 'It leads into a private network.' }])
  })

  it('signs with another secret once it is renewed', async () => {
    const hook = await newHook()
    const { secret: before } = await hook.read()
    expect(before).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    for (const seen of [0, 0]) await renewSecret(admin, { id: hook.id, seen })
    expect(await hook.read()).toMatchObject({ secretEpoch: 1, secret: expect.not.stringContaining(before) })
    await tryOutWebhook(admin, hook.id, new Date())
    await deliverAll()
    expect(await received(hook)).toMatchObject([{ type: 'webhook.test' }])
  })

  it('is a matter of admins', async () => {
    const hook = await newHook()
    for (const viewer of [member, await newViewer({ role: 'moderator' })]) {
      for (const refused of [pauseWebhook(viewer, hook.id, new Date()), resumeWebhook(viewer, hook.id, new Date()), renewSecret(viewer, { id: hook.id, seen: 0 }), tryOutWebhook(viewer, hook.id, new Date()), dropWebhook(viewer, hook.id)]) expect(await refused).toMatch(/^Only admins/)
      expect(await addWebhook(viewer, { url: 'https://example.org/', events: ['story'] }, new Date())).toHaveProperty('refusal')
      expect([await webhooks(viewer), await webhook(viewer, hook.id)]).toEqual([[], null])
    }
    expect(await hook.read()).toMatchObject({ pausedAt: null, secretEpoch: 0, deliveries: [] })
  })

  it('is made once for an address, up to so many, and goes with all that is known of it', async () => {
    const make = (url: string, events: WebhookEvent[] = ['story']) => addWebhook(admin, { url, events }, new Date())
    const [made, again] = await Promise.all([make('https://example.org/hook'), make('https://example.org/hook')])
    expect(again).toEqual(made)
    expect(await make('https://example.org/hook', ['flag'])).toHaveProperty('refusal')
    for (const url of ['https://example.org:8080/', 'https://me:secret@example.org/', 'ftp://example.org/']) expect(await make(url)).toHaveProperty('refusal')
    for (let each = 1; each < settings.webhooks.most; each++) await make(`https://example.org/${each}`)
    expect(await make('https://example.org/too-many')).toHaveProperty('refusal')
    await submit('A story for many')
    for (const { id } of await webhooks(admin)) await dropWebhook(admin, id)
    expect([await db().webhook.count(), await db().webhookDelivery.count()]).toEqual([0, 0])
  })
})
