import type { Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { penalties } from './in-force'
import { siteFactor } from './rules'

type Story = { id: number; url: string; createdAt: Date; factor: number }

/**
 * Works out anew, from the rules in force, what ranks are multiplied with: of stories that a rule made now reaches, and of all that are
 * penalised. To be called where a rule about a site is made or ended.
 * @param at the present time
 */
export async function settleFactors(tx: Transaction, at: Date): Promise<void> {
  const rules = await penalties(tx)
  const since = new Date(at.getTime() - settings.siteRule.reachesBack)
  const stories = await tx.$queryRaw<Story[]>`
    select i.id, i.url, i.created_at as "createdAt", t.site_factor as factor from threads t join items i on i.id = t.story_id
    where i.url is not null and (i.created_at > ${since} or t.site_factor <> 1) order by i.id for update of t`
  const changed = stories.map((story) => ({ ...story, wanted: siteFactor(rules, story) })).filter(({ wanted, factor }) => wanted !== factor)
  if (changed.length === 0) return
  await tx.$executeRaw`
    update threads set site_factor = c.factor from unnest(${changed.map(({ id }) => id)}::int[], ${changed.map(({ wanted }) => wanted)}::float8[]) as c (id, factor)
    where story_id = c.id`
}
