import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { ThreadComment } from '@/lib/comments/queries'
import { buildTree } from '@/lib/comments/tree'
import { htmlOf } from '@/lib/document'
import { annotate, inOrder } from './annotate'
import { threadMarkup } from './thread'

const at = new Date('2026-01-02T00:00:00Z')
const STORY = 40_000_000

function comment(given: Partial<ThreadComment> & { id: number }): ThreadComment {
  return {
    parentId: STORY, shown: true, author: 'somebody', authorIsNew: false, isSubmitter: false, createdAt: new Date('2026-01-01T00:00:00Z'), html: '<p>words</p>',
    gone: null, live: !given.gone && !given.dead, score: 1, edited: false, deleted: false, dead: false, flagged: false, removal: null, from: null, ...given,
  }
}

const pieces = (comments: ThreadComment[]) => threadMarkup(buildTree(comments, STORY), { at, open: true, mayDownvote: false, mayModerate: false })
const render = (comments: ThreadComment[]) => htmlOf(pieces(comments))

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
  it('is several lists when it has many branches, and says which are large', () => {
    const branches = Array.from({ length: 90 }, (_, index) => comment({ id: 40_000_001 + index }))
    const replies = Array.from({ length: 60 }, (_, index) => comment({ id: 41_000_000 + index, parentId: 40_000_001 }))
    const markup = render([...branches, ...replies])
    expect(markup.match(/<ol class="?thread\b/g)).toHaveLength(3)
    expect(deepest(markup)).toBeGreaterThan(4)
    expect(markup.match(/<ol class=apart>/g)).toHaveLength(1)
  })

  it('writes who, when, where to, how many and what', () => {
    const markup = render([comment({ id: 40_000_001 }), comment({ id: 40_000_002, parentId: 40_000_001, author: 'kestrel', authorIsNew: true })])
    expect(markup).toContain('<li id=40000001>')
    expect(markup).toContain('<input type=checkbox aria-label="2 more">')
    expect(markup).toContain('<a href=/user/kestrel class=new>kestrel</a>')
    expect(markup).toContain('<a href=40000002 title=2026-01-01T00:00Z>1 day ago</a>')
    expect(markup).toContain('<a href=#40000001>parent</a>')
    expect(markup).toContain('<a href=/reply/40000002>reply</a>')
  })

  it('fades what was voted down by a class, and nothing else', () => {
    const classOf = (given: Partial<ThreadComment>) => /<div([^>]*)>/.exec(render([comment({ id: 2, ...given })]))?.[1]
    expect([5, 1, 0, -1, -2, -3, -9].map((score) => classOf({ score }))).toEqual(['', '', ' class=fade-1', ' class=fade-2', ' class=fade-2', ' class=fade-3', ' class=fade-3'])
    expect(classOf({ score: -2, dead: true })).toBe(' class=dead')
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

  it('brings no letter beyond ASCII of its own, which browsers would have to look for in all of the text', () => {
    const removed = comment({ id: 2, removal: { id: 1, reason: 'spam' }, edited: true })
    const dead = comment({ id: 3, parentId: 2, flagged: true, dead: true, score: -2 })
    const gone = comment({ id: 4, parentId: 3, shown: false, gone: 'deleted', author: null, html: '' })
    expect(render([removed, dead, gone])).toMatch(/^[\0-\x7f]+$/)
  })

  it('nests no deeper than browsers do, whatever the depth of the thread', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => comment({ id: index + 1, parentId: index === 0 ? STORY : index }))
    const markup = render(chain)
    expect(deepest(markup)).toBeLessThan(400)
    expect(markup.match(/<li /g)).toHaveLength(5000)
  })
})

describe('annotate', () => {
  const long = '<p>' + 'wörds '.repeat(5000) + '</p>'
  const thread = pieces([comment({ id: 2, html: long }), comment({ id: 3, parentId: 2, html: long }), comment({ id: 4, html: long }), comment({ id: 5 })])
  const folded = { extra: '', folded: true }

  it('folds the comments named and no other', () => {
    const noted = htmlOf(annotate(thread, new Map([[4, folded], [2, folded], [99, folded]])))
    expect(noted.match(/<input checked type=checkbox/g)).toHaveLength(2)
    expect(noted).toMatch(/<li id=3>.*?<input type=checkbox/)
    expect(noted.replaceAll('<input checked ', '<input ')).toBe(htmlOf(thread))
  })

  it('puts what is one viewer’s at the end of the head of the comment named', () => {
    const noted = htmlOf(annotate(thread, new Map([[3, { extra: ' <b>mine</b>', folded: false }]])))
    expect(noted).toMatch(/<li id=3>(?:(?!<input).)*<b>mine<\/b><input type=checkbox/)
    expect(noted.replace(' <b>mine</b>', '')).toBe(htmlOf(thread))
  })

  it('leaves the pieces in which nothing is noted as they are, so that they stay compressed', () => {
    expect(thread.length).toBeGreaterThan(1)
    const noted = annotate(thread, new Map([[5, folded]]))
    expect(noted.filter((piece, index) => piece === thread[index])).toHaveLength(thread.length - 1)
  })
})

describe('inOrder', () => {
  it('tells from top to bottom which of some comments stand in a thread', () => {
    const long = `<p>${'words '.repeat(15_000)}</p>`
    const thread = pieces([comment({ id: 9, html: long }), comment({ id: 3, parentId: 9, html: long }), comment({ id: 7 }), comment({ id: 1, parentId: 7 })])
    expect(thread.length).toBeGreaterThan(1)
    expect(inOrder(thread, [1, 3, 5, 7, 9])).toEqual([9, 3, 7, 1])
    expect(inOrder(thread, [])).toEqual([])
  })
})
