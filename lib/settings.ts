import { readPolicy } from './env'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const policy = readPolicy()

/**
 * Every threshold and window of the forum in one place, with the defaults of Hacker News where those are known. Times are in milliseconds.
 * The environment may change what comes from the policy (README); what stands here as a number is built into the database or the pages.
 */
export const settings = {
  siteName: policy.SITE_NAME,
  /** Stories on a page, and comments on a flat list. */
  pageSize: 30,
  /**
   * Where lists that are not by time end (news.arc: 210), over how many hours they look unless asked otherwise and at most, how many points a
   * story has to be over, what /active looks at (news.arc), through how many posts a page looks for such by new people, comments with all below
   * them on a page of /threads, people in /leaders, and how many places of the front page are the top that /timeline tells of, so many days on a page.
   */
  lists: { end: 210, hours: 48, mostHours: 8760, points: 100, active: { stories: 2000, minutes: 1500 }, noobsAmong: 10_000, branches: 10, leaders: 100, top: 10, topDays: 5 },
  /** Of the comments that lead down to one, so many stand above it on its own page. */
  commentsAbove: 8,
  /**
   * Of sites, words and people that somebody leaves out, and of people, sites and threads that they follow, there are so many each; a list looks
   * through so many pages to fill one with what is not left out.
   */
  choices: { most: 200, words: 80, site: 300, pagesLookedThrough: 40 },
  /** What somebody notes about a person for themselves, and the label beside that person's name; about so many people. */
  privateNote: { text: 1000, label: 20, most: 500 },
  /** A profile shows so many months of somebody's activity, and of their best posts so many of each kind. */
  profile: { months: 24, best: 5 },
  /** Of a thread's comments search engines are told so many in its page's data, and so many answers to each. */
  structured: { answers: 10, answersToEach: 2 },
  /** How many entries a feed has unless it is asked for another number, and at most (hnrss.org: 20, 100). */
  feeds: { entries: 30, mostEntries: 100 },
  /**
   * A search is read up to so many characters, and so many words and conditions. Results are counted up to a number. Of more than that the first by
   * points or date are looked for among few posts and then among many; for relevance so many of those with the most points, and of the latest few, are
   * compared. No search looks longer than its patience, so many look at once in one process, and so many more wait for their turn.
   */
  search: { length: 300, terms: 16, counted: 1000, few: 3000, many: 64_000, compared: 100, patience: 1500, atOnce: 4, waiting: 40, alike: 3 },
  /**
   * Programs read so many hits of a search at once unless they ask for another number, and at most; so many of one search in all (the search service of
   * Hacker News: 20, 1000, 1000). What they ask for is so long in characters; filters, which list posts by their numbers, may be longer.
   */
  searchApi: { hits: 20, mostHits: 1000, reach: 1000, length: 2000, filtersLength: 30_000 },
  /** Streams of new comments one process serves, in all and to one address; a stream tells of so many comments at once. */
  live: { streams: 5000, perAddress: 100, most: 100 },
  /** Streams and sockets of the item API one process serves, in all and to one address, and what one socket listens to; an address is so long at most. */
  itemApi: { streams: 5000, perAddress: 100, perSocket: 1000, address: 2000 },
  /** Who comes back to a thread after so long begins a new visit: what was new before is that no more. */
  visit: 30 * MINUTE,
  /** A name is green while its account is younger than this. */
  newAccount: policy.NEW_ACCOUNT_DAYS * DAY,
  /** A thread takes no more comments after this. */
  threadOpen: policy.THREAD_OPEN_DAYS * DAY,
  /** How long a post can be edited, deleted and undeleted by its author. */
  edit: policy.EDIT_MINUTES * MINUTE,
  /** How long a vote can be taken back. */
  unvote: policy.UNVOTE_MINUTES * MINUTE,
  /** From this karma on comments can be voted down, while they are younger than the window and have more points than the least. */
  downvote: { karma: policy.DOWNVOTE_KARMA, window: policy.DOWNVOTE_HOURS * HOUR, leastPoints: -4 },
  /**
   * Which votes do not count: those by somebody with less than the negligible karma who was seen so lately where the author was; votes down
   * after so many on one author within the window; and votes down by somebody of whose last votes, once they are the least, so many percent
   * are down.
   */
  discount: {
    negligibleKarma: policy.VOTE_NEGLIGIBLE_KARMA,
    seen: policy.SAME_PERSON_DAYS * DAY,
    serial: { votes: policy.SERIAL_DOWNVOTES, window: policy.SERIAL_HOURS * HOUR },
    mostlyDown: { last: 50, least: 20, percent: policy.MOSTLY_DOWN_PERCENT },
  },
  /** Karma needed to flag; flags whose weights sum up to so much mark a post, and to so much kill it. */
  flag: { karma: policy.FLAG_KARMA, mark: policy.FLAGS_TO_MARK, kill: policy.FLAGS_TO_KILL },
  /** Karma needed to vouch for a dead post; that many vouches bring back what a filter holds, and each outweighs a flag. */
  vouch: { karma: policy.VOUCH_KARMA, revive: policy.VOUCHES_TO_REVIVE },
  /** What the rank of a flagged post is multiplied with. */
  flaggedFactor: 0.2,
  /** Everybody reads in the log which moderator acted; without it, only moderators do. */
  logNames: policy.LOG_NAMES > 0,
  /** Links in somebody's first post wait for a moderator. */
  holdFirstLinks: policy.HOLD_FIRST_LINKS > 0,
  /** An author who asks for another moderator writes so much, and has so many requests without an answer at a time. */
  review: { length: 1000, open: policy.OPEN_REVIEWS },
  /** A post tells so many of the people it mentions. */
  notices: { mentions: 10 },
  /**
   * Where mail is sent through and from whom, null sends none. What is mailed at once still waits for so long, so that several become one and what is
   * deleted or edited at once was never sent. A link to confirm an address is good for so long and asked for so often a day, by one person and for one
   * address; what cannot be sent is tried so often, first after a few minutes, then after ever longer; a mail tells of so many notices.
   */
  email: {
    server: policy.SMTP_URL && policy.MAIL_FROM ? { url: policy.SMTP_URL, from: policy.MAIL_FROM } : null,
    delay: policy.NOTICE_MAIL_MINUTES * MINUTE,
    confirm: 2 * DAY,
    asksPerDay: 5,
    tries: 10,
    firstWait: 4 * MINUTE,
    notices: 20,
    excerpt: 600,
  },
  /** Keys that name this forum to push services, null pushes nothing; beside the known services these may be pushed to; a person has so many browsers. */
  push: {
    keys: policy.PUSH_PUBLIC_KEY && policy.PUSH_PRIVATE_KEY && policy.PUSH_CONTACT ? { publicKey: policy.PUSH_PUBLIC_KEY, privateKey: policy.PUSH_PRIVATE_KEY, contact: policy.PUSH_CONTACT } : null,
    services: policy.PUSH_SERVICES ?? [],
    browsers: 10,
  },
  /** A person has so many tokens, whose names are so long, good for so many days if not for ever; that one is used is noted so often. The body of a request may be so long, in bytes. */
  tokens: { most: 20, name: 60, days: [7, 30, 90, 365], noted: HOUR, body: 256 * 1024 },
  /**
   * What the forum asks of addresses that people give: it waits and reads so long and so much, follows so many redirects, and of its own network asks these
   * origins alone; a person gets so many titles of pages in a minute.
   */
  outward: { patience: 3000, bytes: 1_000_000, redirects: 4, origins: policy.OUTWARD_ORIGINS ?? [], titlesPerMinute: 10 },
  /**
   * There are so many webhooks; what cannot be delivered is tried so often, first after half a minute, then after ever longer (about 17 hours in all), so much
   * at once; a hook that took nothing for so long is paused, and how deliveries went is known for so long.
   */
  webhooks: { most: 20, tries: 12, firstWait: MINUTE / 2, atOnce: 10, patience: 3 * DAY, kept: 30 * DAY },
  /** A person writes to the moderators so often a day, until they answer. */
  mail: { perDay: policy.MAIL_PER_DAY },
  /** Another post of theirs has to stand so long before somebody's links are their first no more. */
  firstLink: { stands: HOUR },
  /** How long all word filters together may look at one post; what is not finished then catches nothing. */
  filterTime: policy.FILTER_MILLISECONDS,
  /** Before a rule or filter is made it is tried on so many of the latest posts, for so long. */
  filterPreview: { posts: 1000, time: 1000, shown: 20 },
  /** A slowed site takes one story of each person within this; a rule that penalises reaches back so far. */
  siteRule: { slow: DAY, reachesBack: 7 * DAY },
  filterName: { max: 60 },
  patternLength: { max: 500 },
  /** Karma needed for a colour of the header; of so many people who posted lately /topcolors shows theirs. */
  topColour: { karma: policy.TOP_COLOUR_KARMA, shown: 100, lately: 30 * DAY },
  /** The longest delay of comments, and the longest visit and time away that somebody can set for themselves, in minutes (news.arc: a delay of 10). */
  preferences: { delay: 10, minutes: 1440 },
  /** Karma needed to begin a poll. */
  pollKarma: policy.POLL_KARMA,
  /** Who is younger or has less karma may post so much within the window (news.arc: 180 minutes, 2 stories, 10 comments). */
  newcomer: {
    age: policy.NEWCOMER_HOURS * HOUR,
    karma: policy.NEWCOMER_KARMA,
    window: policy.NEWCOMER_WINDOW_MINUTES * MINUTE,
    stories: policy.NEWCOMER_STORIES,
    comments: policy.NEWCOMER_COMMENTS,
  },
  /** A link submitted again within the window goes to the earlier story if that got this much attention, or is younger than a day. */
  repost: { window: policy.REPOST_DAYS * DAY, points: policy.REPOST_POINTS, comments: policy.REPOST_COMMENTS, fresh: DAY },
  session: policy.SESSION_DAYS * DAY,
  /** The last address in X-Forwarded-For is where a request came from: a proxy of one's own wrote it. */
  trustProxy: policy.TRUST_PROXY > 0,
  /** How long it is known from which network and device somebody signed in. */
  sightingsKept: 30 * DAY,
  /** Who left can come back for so long. */
  comeBack: 7 * DAY,
  nameLength: { min: 2, max: 15 },
  passwordLength: { min: 8, max: 256 },
  titleLength: { min: 1, max: 80 },
  urlLength: { max: 2000 },
  textLength: { max: 20_000 },
  noteLength: { max: 500 },
  /** How long a post that waits is shown as being looked at by the moderator who said so. */
  claim: 30 * MINUTE,
  /** What moderators tell each other about a person. */
  personNoteLength: { max: 1000 },
  /** Why a moderator acted. */
  reasonLength: { max: 300 },
  pollOptions: { min: 2, max: 20, length: 200 },
} as const
