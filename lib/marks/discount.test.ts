import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { discountOf, type Direction, type VoteFacts } from './rules'
import { unvote, vote } from './vote'

const { negligibleKarma, seen, serial, mostlyDown } = settings.discount
const MINUTE = 60_000

describe('discountOf', () => {
  const few = negligibleKarma - 1
  const none = { onAuthor: 0, last: 0, lastDown: 0 }
  const up: VoteFacts = { karma: 100, seenTogether: false, down: null }
  const down = (before: Partial<typeof none>): VoteFacts => ({ ...up, down: { ...none, ...before } })
  const share = (last: number, lastDown: number) => down({ last, lastDown })
  const enough = (last: number) => Math.ceil((last * mostlyDown.percent) / 100)
  const table: [what: string, facts: VoteFacts, why: ReturnType<typeof discountOf>][] = [
    ['a vote up', up, null],
    ['by an account with little karma', { ...up, karma: few }, null],
    ['by one seen where the author was', { ...up, karma: negligibleKarma, seenTogether: true }, null],
    ['by both', { ...up, karma: few, seenTogether: true }, 'same_person'],
    ['a vote down by both', { ...down({ onAuthor: serial.votes }), karma: few, seenTogether: true }, 'same_person'],
    ['a first vote down', down({}), null],
    ['the last of a series that counts', down({ onAuthor: serial.votes - 1 }), null],
    ['the first that does not', down({ onAuthor: serial.votes }), 'serial'],
    ['down after too few votes', share(mostlyDown.least - 1, mostlyDown.least - 1), null],
    ['down after few enough down', share(mostlyDown.least, enough(mostlyDown.least) - 1), null],
    ['down after mostly down', share(mostlyDown.least, enough(mostlyDown.least)), 'mostly_down'],
    ['the same of more votes', share(mostlyDown.last, enough(mostlyDown.last) - 1), null],
    ['the same of more votes, mostly down', share(mostlyDown.last, enough(mostlyDown.last)), 'mostly_down'],
  ]
  it.each(table)('%s', (_, facts, why) => {
    expect(discountOf(facts)).toBe(why)
  })
})

describe('a vote', () => {
  it('by who was lately on a device or network of the author’s counts only with some karma', async () => {
    const [author, stranger] = [await newViewer(), await newViewer()]
    await see(author, 'home', 'laptop', minutesAgo(10))
    await see(stranger, 'office', 'phone', minutesAgo(10))
    const longAgo = minutesAgo(seen / MINUTE + 1)
    const voters: [places: [network: string, device: string, at: Date][], karma: number, counts: boolean][] = [
      [[['home', 'tablet', minutesAgo(60)]], negligibleKarma - 1, false],
      [[['away', 'laptop', minutesAgo(60)], ['office', 'phone', minutesAgo(5)]], negligibleKarma - 1, false],
      [[['home', 'laptop', minutesAgo(60)]], negligibleKarma, true],
      [[['home', 'laptop', longAgo]], negligibleKarma - 1, true],
      [[['office', 'phone', minutesAgo(60)]], negligibleKarma - 1, true],
      [[], negligibleKarma - 1, true],
    ]
    for (const [places, karma, counts] of voters) {
      const voter = await newViewer({ karma })
      for (const place of places) await see(voter, ...place)
      const storyId = await newStory({ authorId: author.id })
      expect(await vote(voter, storyId, 1, new Date())).toBeNull()
      expect([await score(storyId), await discounts(voter)]).toEqual(counts ? [2, [null]] : [1, ['same_person']])
    }
  })

  it('for a choice of a poll is judged alike', async () => {
    const [author, voter] = [await newViewer(), await newViewer({ karma: 1 })]
    for (const each of [author, voter]) await see(each, 'home', 'laptop', minutesAgo(10))
    const poll = await newStory({ authorId: author.id, kind: 'poll' })
    const option = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId: author.id } })
    expect(await vote(voter, option.id, 1, new Date())).toBeNull()
    expect([await score(option.id), await discounts(voter)]).toEqual([1, ['same_person']])
  })

  it('that does not count is taken back without a trace, and judged anew when cast again', async () => {
    const [author, voter] = [await newViewer(), await newViewer({ karma: 1 })]
    for (const each of [author, voter]) await see(each, 'home', 'laptop', minutesAgo(10))
    const storyId = await newStory({ authorId: author.id })
    for (let time = 0; time < 2; time++) {
      expect(await vote(voter, storyId, 1, new Date())).toBeNull()
      expect(await vote({ ...voter, karma: negligibleKarma }, storyId, 1, new Date())).toBeNull()
      expect(await discounts(voter)).toEqual(['same_person'])
      expect(await unvote(voter.id, storyId, new Date())).toBeNull()
      expect([await score(storyId), await karma(author), await discounts(voter)]).toEqual([1, 100, []])
    }
    expect(await vote({ ...voter, karma: negligibleKarma }, storyId, 1, new Date())).toBeNull()
    expect([await score(storyId), await karma(author)]).toEqual([2, 101])
  })

  it('up counts, however many there are for one author', async () => {
    const [author, voter] = [await newViewer(), await newViewer()]
    const posts = await commentsBy(author, serial.votes + 2)
    await cast(voter, posts, 1, new Date())
    expect(await karma(author)).toBe(100 + serial.votes + 2)
  })
})

describe('of votes down', () => {
  const downvoter = () => newViewer({ karma: settings.downvote.karma })

  it('on one author, all at once, exactly so many count as are no series', async () => {
    const [author, voter, other] = [await newViewer(), await downvoter(), await newViewer()]
    const posts = await commentsBy(author, 20)
    const [elsewhere = 0] = await commentsBy(other, 1)
    await Promise.all(posts.map((id) => vote(voter, id, -1, new Date())))
    expect(await karma(author)).toBe(100 - serial.votes)
    expect((await Promise.all(posts.map(score))).filter((each) => each === 0)).toHaveLength(serial.votes)
    expect((await discounts(voter)).filter((why) => why === 'serial')).toHaveLength(20 - serial.votes)
    for (const id of posts) await unvote(voter.id, id, new Date())
    expect([await karma(author), new Set(await Promise.all(posts.map(score)))]).toEqual([100, new Set([1])])
    await cast(voter, [elsewhere], -1, new Date())
    expect(await score(elsewhere)).toBe(0)
  })

  it('one more counts once the others are old', async () => {
    const [author, voter] = [await newViewer(), await downvoter()]
    const [last = 0, ...posts] = await commentsBy(author, serial.votes + 1)
    await cast(voter, posts, -1, minutesAgo(serial.window / MINUTE + 1))
    await cast(voter, [last], -1, new Date())
    expect([await karma(author), await score(last)]).toEqual([100 - serial.votes - 1, 0])
  })

  it('by somebody who hardly votes up none counts, until they do', async () => {
    const voter = await downvoter()
    const authors = await Promise.all(Array.from({ length: mostlyDown.least + 1 }, () => newViewer()))
    const posts = (await Promise.all(authors.map((author) => commentsBy(author, 1)))).flat().sort((a, b) => a - b)
    await cast(voter, posts, -1, new Date())
    expect(await discounts(voter)).toEqual([...Array.from({ length: mostlyDown.least }, () => null), 'mostly_down'])
    const [last = 0] = posts.slice(-1)
    expect(await score(last)).toBe(1)
    await cast(voter, await commentsBy(await newViewer(), 10), 1, new Date())
    const [next = 0] = await commentsBy(await newViewer(), 1)
    await cast(voter, [next], -1, new Date())
    expect([await score(next), await score(last)]).toEqual([0, 1])
  })
})

async function see({ id: userId }: Viewer, network: string, device: string, seenAt: Date): Promise<void> {
  await db().sighting.create({ data: { userId, network, device, seenAt } })
}

async function commentsBy({ id: authorId }: Viewer, count: number): Promise<number[]> {
  const storyId = await newStory({ authorId })
  return Promise.all(Array.from({ length: count }, () => newComment({ authorId, storyId })))
}

async function cast(voter: Viewer, posts: readonly number[], direction: Direction, at: Date): Promise<void> {
  for (const id of posts) expect(await vote(voter, id, direction, at)).toBeNull()
}

async function score(id: number): Promise<number> {
  return (await db().item.findUniqueOrThrow({ where: { id } })).score
}

async function karma({ id }: Viewer): Promise<number> {
  return (await db().user.findUniqueOrThrow({ where: { id } })).karma
}

/** Why each of somebody's votes does not count, in the order of the posts. */
async function discounts({ id: userId }: Viewer) {
  return (await db().vote.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { itemId: 'asc' }] })).map(({ discount }) => discount)
}
