import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { mayNotSay } from '@/lib/authoring/rules'
import { settleFactors } from '@/lib/filters/settle-factors'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { logAct, undone, type OpenCase } from './case'

/** What was said before stands in the revisions: the log holds no titles. */
const detail = z.object({ revisionId: z.number(), retitledAt: z.coerce.date().nullable() })

type Given = { title?: string | undefined; url?: string | null | undefined; reason: string; at: Date }

/** Gives a story another title or address; what it said before is kept. */
export async function retitle(tx: Transaction, viewer: Viewer, post: OpenCase, { title = '', url = null, reason, at }: Given): Promise<number | { refusal: string }> {
  const said = await read(tx, post)
  const wanted = { title, url: said.kind === 'poll' ? said.url : url }
  const refusal = title === '' ? 'Give it a title.' : mayNotSay({ kind: said.kind, url: wanted.url }, { title, text: said.text })
  if (refusal) return { refusal }
  if (said.title === wanted.title && said.url === wanted.url) return { refusal: 'That is what it says already: change the title or the address.' }
  const revisionId = await write(tx, viewer, post, said, { ...wanted, retitledAt: at }, at)
  return logAct(tx, viewer, post, { act: 'retitle', reason, detail: { revisionId, retitledAt: said.retitledAt?.toISOString() ?? null }, at })
}

/** Gives it the title and the address it had before. */
export async function titleBack(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { undoesId, kept } = await undone(tx, post, 'retitle', detail)
  const before = await tx.revision.findUniqueOrThrow({ where: { id: kept.revisionId }, select: { title: true, url: true } })
  await write(tx, viewer, post, await read(tx, post), { ...before, retitledAt: kept.retitledAt }, at)
  return logAct(tx, viewer, post, { act: 'title_back', reason, undoesId, at })
}

function read(tx: Transaction, { itemId }: OpenCase) {
  return tx.item.findUniqueOrThrow({ where: { id: itemId }, select: { kind: true, title: true, url: true, text: true, retitledAt: true } })
}

type Said = { title: string | null; url: string | null; text: string }

/** Not an edit by its author, so when that was stays. */
async function write(tx: Transaction, viewer: Viewer, { itemId, storyId }: OpenCase, said: Said, to: { title: string | null; url: string | null; retitledAt: Date | null }, at: Date): Promise<number> {
  const { title, url, retitledAt } = to
  const leads = url === said.url ? {} : { url, urlKey: url && urlKey(url), site: url && siteOf(url) }
  const { id } = await tx.revision.create({ data: { itemId, editorId: viewer.id, title: said.title, url: said.url, text: said.text, createdAt: at }, select: { id: true } })
  await tx.item.update({ where: { id: itemId }, data: { title, ...leads, retitledAt, edits: { increment: 1 } } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
  if (url !== said.url) await settleFactors(tx, at)
  return id
}
