import type { Sanction } from '@/lib/accounts/rules'

/** @returns a measure as the API tells of it */
export function told(sanction: Sanction | null): { entryId: number; until: string | null } | null {
  return sanction && { entryId: sanction.entryId, until: sanction.until && new Date(sanction.until).toISOString() }
}
