/**
 * The tables a house moves with, in an order that can be read into an empty database: posts find the names of their authors, which are searched, too.
 * A test compares both lists with the database, so that no table is forgotten.
 */
export const MOVED = [
  'users', 'site_rules', 'word_filters', 'moderation_log', 'items', 'threads', 'tops', 'revisions', 'highlights', 'imported_items', 'imported_names',
  'votes', 'flags', 'vouches', 'cases', 'reviews', 'favourites', 'hidden', 'collapsed', 'visits', 'left_out', 'followed', 'private_notes', 'muted_threads',
  'messages', 'conversations', 'person_notes', 'sightings', 'notices', 'email_addresses', 'push_endpoints', 'outbox', 'tokens', 'departures',
  'webhooks', 'webhook_deliveries',
] as const

export type Moved = (typeof MOVED)[number]

/** The tables that stay behind, and why. */
export const LEFT: Record<string, string> = {
  search_documents: 'a trigger makes it anew of the posts',
  search_points: 'a trigger makes it anew of the posts',
  _prisma_migrations: 'a database that is read into has been migrated itself',
}
