import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { KeyedPage } from '@/lib/paths'
import { highlightedPosts } from '@/lib/reading/highlights'
import { idOf } from '@/lib/reading/posts'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'

let [author, moderator, admin] = [] as unknown as [Viewer, Viewer, Viewer]
beforeAll(async () => {
  author = await newViewer()
  moderator = await newViewer({ role: 'moderator' })
  admin = await newViewer({ role: 'admin' })
})

const shown = async () => (await highlightedPosts(null)).posts.map(idOf)

describe('a highlight', () => {
  it('puts a story or a comment on the list with its reason, latest chosen first, and is undone without a trace', async () => {
    const storyId = await newStory({ authorId: author.id, title: 'A clock' })
    const comment = await newComment({ authorId: author.id, storyId, html: '<p>How it works.</p>' })
    const before = await snapshot()
    expect(await decideNow(moderator, 'highlight', comment)).toBeNull()
    expect(await decideNow(moderator, 'highlight', storyId)).toBeNull()
    const { posts, choices } = await highlightedPosts(null)
    expect(posts).toMatchObject([{ story: { id: storyId, title: 'A clock' } }, { comment: { id: comment, html: '<p>How it works.</p>', storyTitle: 'A clock' } }])
    expect(choices.map(({ reason }) => reason)).toEqual(['It is better so.', 'It is better so.'])
    expect(await db().notice.count({ where: { userId: author.id, entry: { act: 'highlight' } } })).toBe(2)
    expect(await decideNow(moderator, 'highlight', comment)).toMatch(/already\.$/)
    for (const id of [storyId, comment]) expect(await decideNow(admin, 'unhighlight', id)).toBeNull()
    expect(await decideNow(admin, 'unhighlight', comment)).toMatch(/not highlighted\.$/)
    expect(await shown()).toEqual([])
    expect(await snapshot()).toEqual(before)
  })

  it('is refused to members and authors, and of what others do not see or nobody votes on', async () => {
    const storyId = await newStory({ authorId: author.id })
    expect(await decideNow(author, 'highlight', storyId)).toMatch(/^Only moderators/)
    expect(await decideNow(moderator, 'highlight', await newStory({ authorId: moderator.id }))).toMatch(/your own/)
    expect(await decideNow(moderator, 'highlight', await newComment({ authorId: author.id, storyId, killedAt: new Date() }))).toMatch(/do not see/)
    expect(await decideNow(moderator, 'highlight', await newStory({ authorId: author.id, kind: 'job' }))).toMatch(/^Only stories and comments/)
    expect(await shown()).toEqual([])
  })

  it('is out of sight with its post, comes back with it, and nothing is left of what is purged', async () => {
    const storyId = await newStory({ authorId: author.id })
    await decideNow(moderator, 'highlight', storyId)
    await decideNow(moderator, 'remove', storyId)
    expect(await shown()).toEqual([])
    await decideNow(moderator, 'restore', storyId)
    expect(await shown()).toEqual([storyId])
    expect(await decideNow(admin, 'purge', storyId, { confirm: String(storyId) })).toBeNull()
    expect([await shown(), await db().highlight.count()]).toEqual([[], 0])
  })

  it('is listed page by page', async () => {
    const storyId = await newStory({ authorId: author.id })
    const given: number[] = []
    for (let index = 0; index < settings.pageSize + 2; index++) {
      given.unshift(await newComment({ authorId: author.id, storyId }))
      await decideNow(moderator, 'highlight', given[0] ?? 0)
    }
    const seen: number[] = []
    let page: KeyedPage | null = null
    do {
      const { posts, next }: Awaited<ReturnType<typeof highlightedPosts>> = await highlightedPosts(page)
      seen.push(...posts.map(idOf))
      page = next
    } while (page)
    expect(seen).toEqual(given)
  })
})
