import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { ThreadComment } from '@/lib/comments/queries'
import { buildTree } from '@/lib/comments/tree'
import { collapseIn } from './collapse-in'
import { threadMarkup } from './thread'

const at = new Date('2026-01-02T00:00:00Z')
const STORY = 40_000_000

function comment(given: Partial<ThreadComment> & { id: number }): ThreadComment {
  return {
    parentId: STORY, shown: true, author: 'somebody', authorIsNew: false, isSubmitter: false, createdAt: new Date('2026-01-01T00:00:00Z'), html: '<p>words</p>',
    gone: null, dead: false, flagged: false, ...given,
  }
}

const render = (comments: ThreadComment[]) => threadMarkup(buildTree(comments, STORY), { at, open: true })

/** The deepest nesting of elements, with every element closed. */
function deepest(markup: string): number {
  let depth = 0
  let most = 0
  const parser = new Parser({ onopentag: () => (most = Math.max(most, ++depth)), onclosetag: () => void depth-- })
  parser.end(markup)
  expect(depth).toBe(0)
  return most
}

describe('threadMarkup', () => {
  it('writes who, when, where to, how many and what', () => {
    const markup = render([comment({ id: 40_000_001 }), comment({ id: 40_000_002, parentId: 40_000_001, author: 'kestrel', authorIsNew: true })])
    expect(markup).toContain('<li id=40000001>')
    expect(markup).toContain('<details open><summary>2</summary>')
    expect(markup).toContain('<a href=/user/kestrel class=new>kestrel</a>')
    expect(markup).toContain('<a href=40000002><time datetime=2026-01-01T00:00Z>1 day ago</time></a>')
    expect(markup).toContain('<a href=#40000001>parent</a>')
    expect(markup).toContain('<a href=/reply/40000002>reply</a>')
  })

  it('writes neither name, arrow, text nor reply link of a comment that is gone', () => {
    const markup = render([comment({ id: 2, shown: false, gone: 'deleted', author: null, html: '' }), comment({ id: 3, parentId: 2 })])
    expect(markup.slice(markup.indexOf('<li id=2>'), markup.indexOf('<li id=3>'))).not.toMatch(/somebody|upvote|words|reply/)
    expect(markup).toContain('[deleted]')
  })

  it('spends at most 350 bytes beside the text', () => {
    const comments = Array.from({ length: 200 }, (_, index) => comment({ id: 40_000_001 + index, parentId: index % 4 === 0 ? STORY : 40_000_000 + index }))
    const bytes = Buffer.byteLength(render(comments)) - 200 * '<p>words</p>'.length
    expect(bytes / 200).toBeLessThanOrEqual(350)
  })

  it('nests no deeper than browsers do, whatever the depth of the thread', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => comment({ id: index + 1, parentId: index === 0 ? STORY : index }))
    const markup = render(chain)
    expect(deepest(markup)).toBeLessThan(400)
    expect(markup.match(/<li /g)).toHaveLength(5000)
  })
})

describe('collapseIn', () => {
  const markup = render([comment({ id: 2 }), comment({ id: 3, parentId: 2 }), comment({ id: 4 })])

  it('closes the comments named and no other', () => {
    const folded = collapseIn(markup, [4, 2, 99])
    expect(folded.match(/<details>/g)).toHaveLength(2)
    expect(folded).toMatch(/<li id=3>.*?<details open>/)
    expect(folded.replaceAll('<details>', '<details open>')).toBe(markup)
  })
})
