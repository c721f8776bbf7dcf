import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { Prisma } from '@/prisma/client/client'

/** Why a post is not shown. What is purged or delayed nobody sees, moderators neither: nothing is left of it, or it is its author's alone yet. */
export type Gone = 'deleted' | 'dead' | 'removed' | 'purged' | 'delayed'

/** Groups of readers to whom posts look different: everyone, those who chose to see dead posts, and moderators, who see what is gone. */
export type Audience = 'everyone' | 'showdead' | 'moderator'

/** Who looks: the group, and the person, who sees their own posts whatever became of them. */
export type Sight = { audience: Audience; viewerId: number | null }

/** What everyone sees. */
export const EVERYONE: Sight = { audience: 'everyone', viewerId: null }

/** @returns to which group a viewer belongs */
export function audienceOf(viewer: Viewer | null): Audience {
  if (isModerator(viewer)) return 'moderator'
  return viewer?.showDead ? 'showdead' : 'everyone'
}

/** @returns what a viewer sees by */
export function sightOf(viewer: Viewer | null): Sight {
  return { audience: audienceOf(viewer), viewerId: viewer?.id ?? null }
}

/** Whether an item `i` is shown to each group; the one place that says so. */
export const shownSql: Record<Audience, Prisma.Sql> = {
  everyone: Prisma.sql`i.live`,
  showdead: Prisma.sql`i.deleted_at is null and i.removal_id is null and i.delayed_until is null`,
  moderator: Prisma.sql`i.purged_at is null and i.delayed_until is null`,
}

/** Why an item `i` is not shown. */
export const goneSql = Prisma.sql`case when i.purged_at is not null then 'purged' when i.removal_id is not null then 'removed' when i.deleted_at is not null then 'deleted' when i.delayed_until is not null then 'delayed' else 'dead' end`
