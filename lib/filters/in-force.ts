import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import type { SiteRule, WordFilter } from './rules'
import { hostsAbove, placeOf } from './site'

// Read anew for each post, by index: several web processes agree at once.

const columns = Prisma.sql`id, host, path, effect::text, factor, reason, created_at as "createdAt"`

/** @returns the rules about the hosts of these addresses and those above them, whatever their path */
export function siteRulesOf(tx: Transaction, urls: readonly string[]): Promise<SiteRule[]> {
  const hosts = new Set(urls.flatMap((url) => hostsAbove(placeOf(url)?.host ?? '')))
  return tx.$queryRaw<SiteRule[]>`select ${columns} from site_rules where ended_at is null and host = any(${[...hosts]}::text[]) order by id`
}

/** @returns the rules that penalise */
export function penalties(tx: Transaction): Promise<SiteRule[]> {
  return tx.$queryRaw<SiteRule[]>`select ${columns} from site_rules where ended_at is null and effect = 'penalise' order by id`
}

/** @returns every word filter */
export function wordFilters(tx: Transaction): Promise<WordFilter[]> {
  return tx.$queryRaw<WordFilter[]>`select id, name, pattern, effect::text, reason from word_filters where ended_at is null order by id`
}
