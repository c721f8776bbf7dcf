import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { flag } from '@/lib/flags/flag'
import { settings } from '@/lib/settings'
import { refusalOn, expect, signIn } from './cast'
import { newComment, newMember, newStory, newThread, newWord, viewerOf, type Post, type ThreadPosts } from './rows'

/** Who the pages are for. */
export type Audience = 'for all' | 'for members' | 'for moderators'

/** A page in one of its states. */
export type State = { address: string; open: (page: Page) => Promise<void> }

/**
 * Every page of the forum, and what forms are after a refusal.
 * @param audience for members: the pages that are not the same for everyone
 * @param context is signed in for members and moderators
 */
export async function everyPage(audience: Audience, context: BrowserContext): Promise<State[]> {
  const member = await newMember({ karma: settings.flag.karma, about: 'I keep *bees*.', joinedDaysAgo: 3 })
  const thread = await richThread(member)
  const poll = await newStory({ kind: 'poll', by: member, text: 'Which?', options: [{ text: 'Tea', score: 4 }, { text: 'Coffee', score: 9 }] })
  const closed = await newStory({ hoursAgo: 400 })
  const dupe = await newStory({ by: member, url: 'https://example.com/the-same' })
  await db().item.update({ where: { id: dupe.id }, data: { retitledAt: new Date() } })
  await db().favourite.create({ data: { userId: member.id, itemId: thread.story.id } })
  const { id } = thread.story
  await db().thread.update({ where: { storyId: dupe.id }, data: { mergedIntoId: id } })
  await db().item.update({ where: { id: thread.comment('fir').id }, data: { fromStoryId: dupe.id } })
  await db().thread.update({ where: { storyId: id }, data: { pinnedAt: new Date() } })
  await chosen(thread)
  const profile = `/user/${member.name}`
  const posts = [thread.story, thread.comment('oak'), thread.comment('deleted'), poll, closed, dupe].map((post) => `/item/${post.id}`)
  const ownLists = ['submissions', 'comments', 'favourites', 'favourites?kind=comments'].map((list) => `${profile}/${list}`)
  const alikeForAll = ['/?p=2', '/newcomments', '/lists', '/leaders', '/topcolors', '/front', '/timeline', '/highlights', '/best?h=24', '/over?points=20', `/threads?id=${thread.story.author.name}`, `/latest?id=${id}`, '/ask', '/show', '/from?site=example.com', ...ownLists, '/guidelines', '/rules', '/api', '/keys', '/signup', '/come-back?done=left', '/email/confirm?key=none', '/email/leave?key=none', '/moderation/log', '/moderation/log?act=lock&who=moderators&item=x', `/item/${id}?order=newest`, `/item/${id}?fold=all`, `/embed/${id}`, `/embed/${poll.id}`]
  const personal = ['/search', '/search?q=oak', '/search?q=author%3Anobody_at_all+points%3Eabc+voted', '/', '/newest', '/login', '/submit', ...posts, `/reply/${thread.comment('elm').id}`, profile]
  const visit = (address: string): State => ({ address, open: async (page) => void (await page.goto(address)) })
  if (audience === 'for all') return [...[...alikeForAll, ...personal].map(visit), refusedLogin, listedKeys, toldOfNews(thread.story)]
  if (audience === 'for moderators') {
    const moderator = await newMember()
    await db().user.update({ where: { id: moderator.id }, data: { role: 'admin' } })
    await signIn(context, moderator)
    await flag(await viewerOf(member), { itemId: thread.comment('oak').id, reason: 'spam', note: 'Look at it.' }, new Date())
    await db().vote.create({ data: { userId: member.id, itemId: thread.comment('oak').id, storyId: id, direction: -1, discount: 'serial' } })
    const { id: entry } = await db().moderationEntry.create({ data: { act: 'lock', actorId: moderator.id, itemId: closed.id, storyId: closed.id, reason: 'It went round in circles.' } })
    await tell(member.id, moderator.id, thread.comment('fir'))
    await db().revision.create({ data: { itemId: thread.comment('deleted').id, editorId: member.id, text: 'It said this.' } })
    const { id: site } = await db().siteRule.create({ data: { host: `${newWord('spam')}.example`, path: '/shop', effect: 'penalise', factor: 0.5, reason: 'It sells followers.' } })
    const { id: words } = await db().wordFilter.create({ data: { name: newWord('Cures '), pattern: `${newWord('magic')}\\s+(pill|cure)s?`, effect: 'hold', reason: 'It cures nothing.' } })
    const made = { actorId: moderator.id, reason: 'As we agreed.' }
    await db().moderationEntry.createMany({ data: [{ ...made, act: 'add_site_rule', siteRuleId: site }, { ...made, act: 'add_word_filter', wordFilterId: words }] })
    const { id: hook } = await db().webhook.create({ data: { url: `https://${newWord('hook')}.example/`, events: ['story'], madeById: moderator.id, createdAt: new Date(), pausedAt: new Date(), failingSince: new Date() } })
    const told = { webhookId: hook, createdAt: new Date(), notBefore: new Date() }
    await db().webhookDelivery.createMany({ data: [{ ...told, event: 'story', itemId: id, tries: 2, triedAt: new Date(), status: 500 }, { ...told, event: 'decision', entryId: entry, state: 'withdrawn' }] })
    const rulePages = ['/moderation/webhooks', `/moderation/webhooks/${hook}?done=pause`, '/moderation/sites', `/moderation/sites?end=${site}`, '/moderation/words', `/moderation/words?end=${words}`].map(visit)
    const { id: ban } = await db().moderationEntry.create({ data: { act: 'ban', actorId: moderator.id, userId: member.id, reason: 'Advertised, again and again.', detail: { until: null, earlierId: null, earlierUntil: null } } })
    await db().user.update({ where: { id: member.id }, data: { banId: ban } })
    await db().personNote.create({ data: { personId: member.id, authorId: moderator.id, text: 'Sells clocks.' } })
    const desk = [`/moderation/people/${member.name}`, '/moderation', '/moderation/gone?words=deleted', '/moderation/mail', `/moderation/mail/${member.name}`, `/moderation/log/${entry}`, ...['fir', 'oak', 'deleted'].map((word) => `/moderate/${thread.comment(word).id}`), `/moderate/${id}`, `/item/${id}`]
    return [...rulePages, triedFilter, ...desk.map(visit)]
  }
  await signIn(context, member)
  const own = await newComment({ on: thread.story, by: member, text: 'Mine, and *new*.' })
  const userId = member.id
  await db().leftOut.createMany({ data: [{ userId, words: 'large language' }, { userId, host: 'example.net', path: '', subdomains: false }, { userId, personId: (await newMember()).id }] })
  await db().followed.createMany({ data: [{ userId, personId: thread.story.author.id }, { userId, site: 'example.com' }, { userId, storyId: id }] })
  await db().privateNote.create({ data: { userId, personId: thread.story.author.id, text: 'Knows bees.', label: 'bees' } })
  const removalId = await tell(member.id, (await newMember()).id, own)
  await db().notice.createMany({ data: [{ userId, itemId: thread.comment('elm').id, reason: 'mention' }, { userId, itemId: id, reason: 'person', readAt: new Date() }] })
  await db().mutedThread.create({ data: { userId, storyId: closed.id } })
  await db().emailAddress.create({ data: { userId, address: 'me@example.org', rhythm: 'daily', askedAt: new Date(), asksSince: new Date(), since: new Date(), bouncedAt: new Date(), bounce: '550 5.1.1 No such user here' } })
  await db().token.create({ data: { userId, name: 'a bot', scopes: ['read', 'write'], hash: new Uint8Array(randomBytes(32)), sessionEpoch: 0, createdAt: new Date() } })
  const ownPages = ['/inbox', '/inbox?only=people', '/settings/notices', '/inbox/mail', `/review/${removalId}`, `/edit/${own.id}`, `/delete/${own.id}`, '/settings', '/away', '/settings/filters', '/settings/notes', '/settings/tokens', '/settings/leave', '/followed', '/from?site=example.com', `/user/${thread.story.author.name}`, '/newpoll', `${profile}/upvoted`, `${profile}/hidden`]
  return [...[...personal, ...ownPages, `/flag/${id}`].map(visit), refusedReply(id), refusedFlag(id)]
}

/** Moderators highlight a story and a comment, and the story was seen on top of the front page. */
async function chosen({ story, comment }: ThreadPosts): Promise<void> {
  const actorId = (await newMember()).id
  for (const { id: itemId, storyId } of [story, comment('oak')]) {
    const { id: entryId } = await db().moderationEntry.create({ data: { act: 'highlight', actorId, itemId, storyId, reason: 'Worth reading.' } })
    await db().highlight.create({ data: { entryId, itemId } })
  }
  await db().top.createMany({ data: { storyId: story.id, reachedAt: new Date(), bestRank: 3 }, skipDuplicates: true })
}

/** A comment is removed, and there is a word with its author about it. @returns the entry of the log */
async function tell(userId: number, actorId: number, { id: itemId, storyId }: Post): Promise<number> {
  const { id: entryId } = await db().moderationEntry.create({ data: { act: 'remove', actorId, itemId, storyId, reason: 'Rude to a person.', posts: 1 } })
  await db().item.update({ where: { id: itemId }, data: { removalId: entryId } })
  await db().review.create({ data: { entryId, itemId, userId, text: 'It was a *joke*.' } })
  await db().message.create({ data: { personId: userId, authorId: userId, text: 'Why?', html: '<p>Why?</p>' } })
  const { id: messageId } = await db().message.create({ data: { personId: userId, authorId: actorId, text: 'Because.', html: '<p>Because of <code>this</code>.</p>' } })
  await db().conversation.create({ data: { personId: userId, lastMessageId: messageId, waiting: false } })
  await db().notice.createMany({ data: [{ userId, entryId }, { userId, messageId }] })
  return entryId
}

/** A comment of every kind. */
async function richThread(member: Awaited<ReturnType<typeof newMember>>): Promise<ThreadPosts> {
  const outline = `
    oak
      elm
      deleted
        answer
    fir`
  const story = { url: 'https://example.com/page', text: 'Also words.' }
  const thread = await newThread(outline, { story, by: { fir: member }, state: { deleted: 'deleted' } })
  const text = `A [link](https://example.com), *emphasis*, \`code\`.

> quoted

  a block of code that is wider than the page, ${'and then some, '.repeat(20)}

1. one
2. two`
  await newComment({ on: thread.comment('fir'), by: thread.story.author, text })
  for (const score of [0, -1, -4]) await newComment({ on: thread.story, by: thread.story.author, text: `Voted down.\n\n> quoted\n\n  code`, score })
  return thread
}

const refusedLogin: State = {
  address: '/login, refused',
  open: async (page) => {
    await page.goto('/login')
    await page.getByLabel('Name').fill('nobody_at_all')
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(refusalOn(page)).toBeVisible()
  },
}

const listedKeys: State = {
  address: 'the list of keys',
  open: async (page) => {
    await page.goto('/guidelines')
    await expect(async () => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible({ timeout: 500 })
    }).toPass()
  },
}

function toldOfNews(story: Post): State {
  return {
    address: `/item/${story.id}, told of a new comment`,
    open: async (page) => {
      await page.goto(`/item/${story.id}`)
      await newComment({ on: story, text: 'Meanwhile.' })
      await expect(page.getByRole('status').filter({ hasText: '1 new comment' })).toBeVisible()
    },
  }
}

const triedFilter: State = {
  address: '/moderation/words, previewed',
  open: async (page) => {
    await page.goto('/moderation/words')
    await page.getByLabel(/^Pattern/).fill('oak')
    await page.getByLabel(/^Hold:/).check()
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('region', { name: 'What it would have caught' })).toBeVisible()
  },
}

function refusedReply(id: number): State {
  return {
    address: `/item/${id}, refused`,
    open: async (page) => {
      await page.goto(`/item/${id}`)
      await page.getByRole('textbox', { name: 'Add comment' }).fill('   ')
      await page.getByRole('button', { name: 'Add comment' }).click()
      await expect(refusalOn(page)).toBeVisible()
    },
  }
}

function refusedFlag(id: number): State {
  return {
    address: `/flag/${id}, refused`,
    open: async (page) => {
      await page.goto(`/flag/${id}`)
      await page.getByRole('button', { name: 'Flag', exact: true }).click()
      await expect(refusalOn(page)).toBeVisible()
    },
  }
}
