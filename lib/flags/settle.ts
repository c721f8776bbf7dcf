import type { Transaction } from '@/lib/db'
import type { Rule } from '@/lib/log/acts'
import { decidedSql } from '@/lib/log/decided'
import { refreshCases } from '@/lib/log/refresh-cases'
import { setDead } from '@/lib/log/set-dead'
import { writeEntry } from '@/lib/log/write-entry'
import { settings } from '@/lib/settings'
import type { KillCause } from '@/prisma/client/client'
import { verdictOf, type Verdict } from './rules'

/** A post that was flagged or vouched for: what stands, and what is open. `killId` is the rule's entry that killed it, `markId` the one that marked it. */
type Standing = {
  itemId: number
  storyId: number
  killedBy: KillCause | null
  flagged: boolean
  flagsOff: boolean
  flags: number
  vouches: number
  decided: number
  killId: number | null
  markId: number | null
}

/** Draws the consequence of flags and vouches that are open: marks, kills, revives. The thread is locked, so that of many at once one has it. */
export async function settleFlags(tx: Transaction, itemId: number, at: Date): Promise<void> {
  const post = await standingOf(tx, itemId)
  const verdict = post.flagsOff ? 'clear' : verdictOf(post.flags, post.vouches)
  if (post.killedBy === null) await settleLiving(tx, post, verdict, at)
  else if (mayRevive(post, verdict)) await revive(tx, post, verdict, at)
  await refreshCases(tx, [itemId], at)
}

async function standingOf(tx: Transaction, itemId: number): Promise<Standing> {
  const [post] = await tx.$queryRaw<Standing[]>`
    select i.id as "itemId", i.story_id as "storyId", i.killed_by::text as "killedBy", i.flagged_at is not null as flagged, i.parent_id is null and t.flags_off_at is not null as "flagsOff", decided,
      (select coalesce(sum(f.weight), 0) from flags f where f.item_id = i.id and f.after_entry >= decided) as flags,
      (select count(*)::int from vouches f where f.item_id = i.id and f.after_entry >= decided) as vouches,
      (select max(l.id) from moderation_log l where l.item_id = i.id and l.act = 'kill' and l.rule is not null and not exists (select from moderation_log u where u.undoes_id = l.id)) as "killId",
      (select max(l.id) from moderation_log l where l.item_id = i.id and l.act = 'mark' and not exists (select from moderation_log u where u.undoes_id = l.id)) as "markId"
    from items i join threads t on t.story_id = i.story_id cross join lateral (select ${decidedSql} as decided) d
    where i.id = ${itemId}`
  if (!post) throw new Error(`There is no item ${itemId}.`)
  return post
}

async function settleLiving(tx: Transaction, post: Standing, verdict: Verdict, at: Date): Promise<void> {
  if (verdict !== 'clear' && !post.flagged) await mark(tx, post, at)
  if (verdict === 'clear' && post.flagged && post.markId !== null) await unmark(tx, post, post.markId, at)
  if (verdict === 'dead') await kill(tx, post, at)
}

/** What flags killed lives again when they do not outweigh the vouches any more, what a filter or an import did when enough vouched. Not against a moderator's word. */
function mayRevive({ killedBy, killId, decided, vouches }: Standing, verdict: Verdict): boolean {
  if (decided > (killId ?? 0)) return false
  if (killedBy === 'flags') return killId !== null && verdict !== 'dead'
  return killedBy !== 'moderator' && killedBy !== 'ban' && vouches >= settings.vouch.revive
}

async function kill(tx: Transaction, post: Standing, at: Date): Promise<void> {
  await write(tx, post, 'kill', { rule: 'flags', reason: `Flags outweighed vouches by ${settings.flag.kill}.`, posts: 1, at })
  await setDead(tx, post.itemId, { at, by: 'flags' })
}

async function revive(tx: Transaction, post: Standing, verdict: Verdict, at: Date): Promise<void> {
  const [rule, reason] = post.vouches > 0 ? (['vouches', `${post.vouches === 1 ? 'A member' : `${post.vouches} members`} vouched for it.`] as const) : (['flags', 'A flag was taken back.'] as const)
  await write(tx, post, 'revive', { rule, reason, posts: 1, undoesId: post.killId, at })
  await setDead(tx, post.itemId, null)
  if (verdict === 'clear' && post.flagged && post.markId !== null) await unmark(tx, post, post.markId, at)
}

async function mark(tx: Transaction, post: Standing, at: Date): Promise<void> {
  await write(tx, post, 'mark', { rule: 'flags', reason: `Flags outweighed vouches by ${settings.flag.mark}.`, at })
  await setFlagged(tx, post, at)
}

async function unmark(tx: Transaction, post: Standing, markId: number, at: Date): Promise<void> {
  await write(tx, post, 'unmark', { rule: 'flags', reason: `Flags outweigh vouches by less than ${settings.flag.mark}.`, undoesId: markId, at })
  await setFlagged(tx, post, null)
}

async function setFlagged(tx: Transaction, { itemId, storyId }: Standing, flaggedAt: Date | null): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: { flaggedAt } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
}

type ByRule = { rule: Rule; reason: string; posts?: number; undoesId?: number | null; at: Date }

function write(tx: Transaction, { itemId, storyId }: Standing, act: 'kill' | 'revive' | 'mark' | 'unmark', { rule, ...entry }: ByRule): Promise<number> {
  return writeEntry(tx, { act, by: { rule }, on: { itemId, storyId }, ...entry })
}
