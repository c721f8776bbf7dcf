import type { SiteEffect, WordEffect } from '@/lib/filters/rules'

/** What a rule about a site does, for who makes it. */
export const siteEffects: Record<SiteEffect, string> = {
  refuse: 'Refuse: no post may link there; who tries reads the reason',
  hold: 'Hold: posts that link there are out of sight until a moderator decides; their authors are told',
  slow: 'Slow: everybody can submit one story of the site a day',
  penalise: 'Penalise: its stories rank lower, those of the last 7 days too',
}

/** What a word filter does, for who makes it. */
export const wordEffects: Record<WordEffect, string> = {
  refuse: 'Refuse: such a post is not taken; who tries reads the reason',
  hold: 'Hold: such a post is out of sight until a moderator decides; its author is told',
}

/** What a rule in force does. */
export const effectsInForce: Record<SiteEffect | WordEffect, string> = { refuse: 'refused', hold: 'held', slow: 'one story a day', penalise: 'penalised' }
