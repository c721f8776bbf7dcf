/** What goes with an account when the time to come back is over: the tables, and the columns in which they name somebody. */
export const GOES = {
  departures: ['user_id'],
  favourites: ['user_id'],
  hidden: ['user_id'],
  collapsed: ['user_id'],
  visits: ['user_id'],
  left_out: ['user_id', 'person_id'],
  followed: ['user_id', 'person_id'],
  private_notes: ['user_id', 'person_id'],
  muted_threads: ['user_id'],
  notices: ['user_id'],
  reviews: ['user_id'],
  conversations: ['person_id'],
  messages: ['person_id'],
  person_notes: ['person_id'],
  email_addresses: ['user_id'],
  push_endpoints: ['user_id'],
  outbox: ['user_id'],
  tokens: ['user_id'],
  sightings: ['user_id'],
} as const

/** What stays, without a name and without words that are about the person, and why. */
export const STAYS = {
  'items.author_id': 'what somebody wrote and did not withdraw is what others answered',
  'revisions.editor_id': 'what such a post said before belongs to it',
  'votes.user_id': 'points are the sum of votes',
  'flags.user_id': 'what they brought about stands; their notes go',
  'vouches.user_id': 'what they brought about stands',
  'moderation_log.actor_id': 'what moderators did stays public',
  'moderation_log.user_id': 'what moderators did stays public',
  'cases.claimed_by_id': 'nobody who left looks at a post',
  'messages.author_id': 'what a moderator wrote was read by somebody else',
  'person_notes.author_id': 'what a moderator noted is about somebody else',
  'webhooks.made_by_id': 'an admin made it for the forum',
  'webhooks.paused_by_id': 'an admin did it for the forum',
  'webhook_deliveries.flagger_id': 'it is deleted by itself after a few days',
} as const
