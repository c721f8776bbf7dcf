import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '@/lib/accounts/passwords'
import { now } from '@/lib/clock'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { exportForum } from '@/lib/exporting/export-forum'
import { LEFT, MOVED } from '@/lib/exporting/tables'
import { importItems } from '@/lib/importing/import-items'
import { importWhole } from '@/lib/importing/import-whole'
import { readHeader } from '@/lib/importing/read-header'
import { finishDepartures } from '@/lib/leaving/finish'
import { leave } from '@/lib/leaving/leave'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { loadDemoCommunity } from '@/prisma/demo/load'

const HIDDEN = 'words nobody may read'
const SECRET = 'secret-of-a-person'
const secret = { text: HIDDEN, html: `<p>${HIDDEN}</p>` }

/** The demonstration community, and rows in every table. */
async function fillForum(): Promise<void> {
  await loadDemoCommunity('hash', now())
  const moderator = await newViewer({ role: 'moderator' })
  const [one, two] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: one.id, title: 'A & B <b> "c" \u{1f427}' })
  const top = { storyId, authorId: two.id, ...secret }
  const removed = await replyTo(two, storyId, HIDDEN)
  await postReply({ viewer: one, parentId: removed, text: `Below.\u2028${'é'.repeat(500)}` }, now())
  for (const act of ['remove', 'lock', 'weigh'] as const) await decideNow(moderator, act, act === 'remove' ? removed : storyId)
  await newComment({ ...top, deletedAt: now() })
  await newComment({ ...top, killedAt: now() })
  const delayed = await newComment(top)
  const poll = await newStory({ authorId: one.id, kind: 'poll', title: 'Tea?', url: null })
  await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, text: 'Yes', html: '<p>Yes</p>', authorId: one.id } })
  const whole = { personId: two.id, userId: one.id }
  const at = now()
  await db().item.update({ where: { id: delayed }, data: { delayedUntil: new Date(at.getTime() + 60_000) } })
  const mine = { userId: one.id, itemId: removed }
  await db().revision.create({ data: { itemId: removed, editorId: two.id, text: HIDDEN } })
  await db().flag.create({ data: { ...mine, reason: 'spam', note: SECRET, weight: 0.1 + 0.2 } })
  await db().vote.create({ data: { ...mine, storyId, direction: 1 } })
  await db().vouch.create({ data: mine })
  await db().case.create({ data: { itemId: delayed, urgency: 3, flagged: true, vouched: false, killed: false, held: false, review: false } })
  await db().favourite.create({ data: mine })
  await db().hidden.create({ data: { userId: one.id, itemId: storyId } })
  await db().collapsed.create({ data: { ...mine, storyId } })
  await db().visit.create({ data: { userId: one.id, storyId, since: at, seenAt: at } })
  await db().leftOut.create({ data: { userId: one.id, words: SECRET } })
  await db().followed.create({ data: { userId: one.id, storyId } })
  await db().privateNote.create({ data: { ...whole, text: SECRET, label: 'kind' } })
  await db().mutedThread.create({ data: { userId: one.id, storyId } })
  const entry = await db().moderationEntry.findFirstOrThrow({ where: { itemId: removed } })
  await db().review.create({ data: { entryId: entry.id, itemId: removed, userId: two.id, text: SECRET } })
  await db().highlight.create({ data: { entryId: entry.id, itemId: removed } })
  await db().top.create({ data: { storyId, reachedAt: at, bestRank: 2 } })
  await db().importedItem.create({ data: { source: 'hn', sourceId: 7, itemId: storyId } })
  await db().importedName.create({ data: { source: 'lobsters', name: 's/abc' } })
  const message = await db().message.create({ data: { personId: two.id, authorId: two.id, text: SECRET, html: SECRET } })
  await db().conversation.upsert({ where: { personId: two.id }, create: { personId: two.id, lastMessageId: message.id, waiting: true }, update: {} })
  await db().personNote.create({ data: { personId: two.id, authorId: moderator.id, text: SECRET } })
  await db().sighting.create({ data: { userId: two.id, network: SECRET, device: SECRET, seenAt: at } })
  await db().siteRule.create({ data: { host: 'example.org', effect: 'slow', reason: 'why' } })
  await db().wordFilter.create({ data: { name: 'words', pattern: SECRET, effect: 'hold', reason: 'why' } })
  await db().emailAddress.create({ data: { userId: two.id, address: `${SECRET}@example.org`, rhythm: 'daily', askedAt: at, asksSince: at, confirmedAt: at, since: at } })
  await db().pushEndpoint.create({ data: { userId: two.id, endpoint: `https://push.example.org/${SECRET}`, p256dh: 'x', auth: 'y' } })
  await db().notice.create({ data: { userId: two.id, messageId: message.id } })
  await db().token.create({ data: { userId: one.id, name: SECRET, scopes: ['read', 'write'], hash: Buffer.alloc(32, 7), sessionEpoch: 0, createdAt: at } })
  const hook = await db().webhook.create({ data: { url: `https://hooks.example.org/${SECRET}`, events: ['story', 'flag'], madeById: moderator.id, createdAt: at } })
  await db().webhookDelivery.create({ data: { webhookId: hook.id, event: 'story', itemId: storyId, createdAt: at, notBefore: at } })
  await db().outbox.deleteMany({ where: { kind: 'push' } })
  for (const [fate, since] of [['keep', 0], ['withdraw', 0], ['keep', settings.comeBack]] as const) {
    const leaver = await newViewer()
    await db().user.update({ where: { id: leaver.id }, data: { passwordHash: await hashPassword('a password') } })
    await newStory({ authorId: leaver.id, title: `Of who left: ${fate}` })
    await leave(leaver, { password: 'a password', posts: fate }, new Date(at.getTime() - since))
  }
  await finishDepartures(at)
}

async function exported(part: 'public' | 'private'): Promise<string> {
  const written: string[] = []
  await exportForum(part, { write: async (lines) => void written.push(lines) })
  return written.join('')
}

async function* linesOfText(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n')
}

async function imported(text: string) {
  const { header, lines } = await readHeader(linesOfText(text))
  if (!header) throw new Error('There is no header.')
  return header.part === 'private' ? importWhole(header, lines) : importItems(lines, { renumber: false })
}

/** Every row of every table, where every sequence is, and what keeps the tables in order. */
async function everything(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {
    sequences: await db().$queryRaw`select sequencename::text, last_value::text from pg_sequences where schemaname = 'public' order by 1`,
    constraints: await db().$queryRaw`select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    triggers: await db().$queryRaw`select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal order by 1, 2`,
  }
  for (const table of [...MOVED, 'search_documents', 'search_points']) {
    all[table] = await db().$queryRawUnsafe(`select to_jsonb(t)::text as row from "${table}" t order by 1`)
  }
  return all
}

async function emptyDatabase(): Promise<void> {
  await db().$transaction([
    // As in a database that was only migrated; what is append-only refuses it otherwise.
    db().$executeRaw`set local session_replication_role = replica`,
    db().$executeRawUnsafe(`truncate ${MOVED.join(', ')}, search_documents, search_points restart identity`),
  ])
}

beforeAll(fillForum, 120_000)

test('every table is moved, or stays behind for a reason', async () => {
  const tables = await db().$queryRaw<{ name: string }[]>`select tablename::text as name from pg_tables where schemaname = 'public'`
  expect(tables.map(({ name }) => name).sort()).toEqual([...MOVED, ...Object.keys(LEFT)].sort())
})

test('the public part tells nothing that is hidden', async () => {
  const text = await exported('public')
  for (const words of [HIDDEN, SECRET, 'hash', 'moderator']) expect(text).not.toContain(words)
  expect(text).toContain('A &amp; B &lt;b&gt;')
})

test('a whole forum moves house: every table is the same, and so is its export', async () => {
  const before = await everything()
  expect(MOVED.filter((table) => (before[table] as unknown[]).length === 0)).toEqual([])
  const first = await exported('private')
  await expect(imported(first)).rejects.toThrow('can only be imported into an empty one')
  await emptyDatabase()
  const empty = await everything()
  const lines = first.split('\n')
  await expect(imported(lines.toSpliced(30, 1, '{"table":"users"').join('\n'))).rejects.toThrow('Line 31 is neither a row')
  // The last post is missing that others point at.
  await expect(imported(lines.filter((line) => !line.startsWith('{"table":"items","row":{"id":1,')).join('\n'))).rejects.toThrow()
  await expect(imported(lines.slice(0, 200).join('\n'))).rejects.toThrow('The end of the file is missing')
  await expect(imported(first.replace(/"migration":"\w+"/, '"migration":"2000_other"'))).rejects.toThrow('bring both to the same version')
  expect(await everything()).toEqual(empty)
  await imported(first.replace('{"table":"users"', '{"added":"later","table":"users"').replace('"row":{', '"row":{"of_tomorrow":1,'))
  expect(await everything()).toEqual(before)
  expect(await exported('private')).toBe(first)
  // New rows get new ids.
  await newViewer()
})

test('the public part of a forum is a forum, whose public part is the same', async () => {
  const first = await exported('public')
  await emptyDatabase()
  expect(await imported(first)).toMatchObject({ skipped: [] })
  expect(await exported('public')).toBe(first)
})
