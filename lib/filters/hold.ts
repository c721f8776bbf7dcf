import type { Transaction } from '@/lib/db'
import type { Rule } from '@/lib/log/acts'
import { refreshCases } from '@/lib/log/refresh-cases'
import { setDead } from '@/lib/log/set-dead'
import { writeEntry } from '@/lib/log/write-entry'

/** Why a post waits for a moderator, and by which rule; the ids say which rule or filter it was. */
export type Hold = { rule: 'site' | 'word' | 'newcomer'; reason: string; detail: { siteRuleId?: number; wordFilterId?: number } }

const CAUSES = { site: 'site', word: 'filter', newcomer: 'newcomer' } as const satisfies Partial<Record<Rule, string>>

/** Takes a post out of sight until a moderator looks at it, and tells its author; its thread is locked. */
export async function hold(tx: Transaction, post: { itemId: number; storyId: number }, { rule, reason, detail }: Hold, at: Date): Promise<void> {
  await setDead(tx, post.itemId, { at, by: CAUSES[rule] })
  await writeEntry(tx, { act: 'kill', by: { rule }, on: post, reason, posts: 1, detail, at })
  await refreshCases(tx, [post.itemId], at)
}
