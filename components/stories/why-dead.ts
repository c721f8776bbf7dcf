import type { KillCause } from '@/prisma/client/client'

/** Why others do not see a dead post, for its author and whoever else sees it. */
export const WHY_DEAD: Record<KillCause, string> = {
  flags: 'members flagged it as breaking the rules',
  filter: 'a word filter holds it back until a moderator looks at it',
  site: 'a rule about the site it links to holds it back until a moderator looks at it',
  newcomer: 'links in a first post are held back until a moderator looks at them',
  ban: 'its author is banned',
  import: 'it was dead where it was imported from',
  moderator: 'a moderator took it out of sight',
}
