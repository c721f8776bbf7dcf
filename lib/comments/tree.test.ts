import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildList, buildTree, readingOrder, type TreeNode } from './tree'

type Sample = { id: number; parentId: number; shown: boolean }

const STORY = 1
const said = (id: number, parentId: number, shown = true): Sample => ({ id, parentId, shown })

/** 2 ─ 3 ─ 5 ─ 6, 3 ─ 7, 2 ─ 4, and 8 beside 2. */
const sample = [said(2, 1), said(8, 1), said(3, 2), said(4, 2), said(5, 3), said(7, 3), said(6, 5)]

function navigation(comments: Sample[]) {
  const lines = readingOrder(buildTree(comments, STORY)).map(({ comment, depth, count, rootId, parentId, prevId, nextId }) => [
    comment.id,
    { depth, count, root: rootId, parent: parentId, prev: prevId, next: nextId },
  ])
  return Object.fromEntries(lines) as Record<number, object>
}

describe('buildTree', () => {
  it('links each comment as Hacker News does', () => {
    expect(navigation(sample)).toEqual({
      2: { depth: 0, count: 6, root: null, parent: null, prev: null, next: 8 },
      3: { depth: 1, count: 4, root: null, parent: 2, prev: null, next: 4 },
      5: { depth: 2, count: 2, root: 2, parent: 3, prev: null, next: 7 },
      6: { depth: 3, count: 1, root: 2, parent: 5, prev: null, next: 7 },
      7: { depth: 2, count: 1, root: 2, parent: 3, prev: 5, next: 4 },
      4: { depth: 1, count: 1, root: null, parent: 2, prev: 3, next: 8 },
      8: { depth: 0, count: 1, root: null, parent: null, prev: 2, next: null },
    })
  })

  it('keeps siblings in the order they come in', () => {
    const order = readingOrder(buildTree([said(9, 1), said(3, 1), said(5, 1)], STORY)).map(({ comment }) => comment.id)
    expect(order).toEqual([9, 3, 5])
  })

  it('keeps the place of a comment that is gone while something below it is shown, and drops it otherwise', () => {
    const ids = readingOrder(buildTree([said(2, 1, false), said(3, 2), said(4, 1, false), said(5, 4, false)], STORY)).map(({ comment }) => comment.id)
    expect(ids).toEqual([2, 3])
  })

  it('leaves out what belongs to no place', () => {
    expect(buildTree([said(3, 99)], STORY)).toEqual([])
  })

  it('takes a thread of any depth', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => said(index + 2, index + 1))
    const last = readingOrder(buildTree(chain, STORY)).at(-1)
    expect(last).toMatchObject({ depth: 49_999, count: 1, rootId: 2 })
  })

  it('counts and orders any tree rightly', () => {
    const trees = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 }).map((picks) => picks.map(([pick, shown], index) => said(index + 2, 1 + (pick % (index + 1)), shown)))
    fc.assert(
      fc.property(trees, (comments) => {
        const top = buildTree(comments, STORY)
        const reading = readingOrder(top)
        const shown = new Set(comments.filter(({ shown }) => shown).map(({ id }) => id))
        expect(new Set(reading.filter(({ comment }) => comment.shown).map(({ comment }) => comment.id))).toEqual(shown)
        for (const node of reading) expect(node.count).toBe(1 + sum(node.children))
        reading.forEach((node, index) => expect(node.nextId).toBe(reading.slice(index + 1).find(({ depth }) => depth <= node.depth)?.comment.id ?? null))
      }),
    )
  })

  it('puts heavy branches first at every level, and leaves equal ones as they were', () => {
    const order = (weight: (comment: Sample) => number) => readingOrder(buildTree([said(8, 1), said(9, 1), ...sample.filter(({ id }) => id !== 8)], STORY, weight)).map(({ comment }) => comment.id)
    expect(order(() => 1)).toEqual([2, 3, 5, 6, 7, 4, 8, 9])
    expect(order(({ id }) => (id === 9 || id === 7 ? 1 : 0))).toEqual([9, 2, 3, 7, 5, 6, 4, 8])
  })
})

it('a list has no branches, leads to what is answered where that is shown, and leaves out what is gone', () => {
  const here = (id: number, parentId: number, gone: string | null = null) => ({ ...said(id, parentId), gone })
  const list = buildList([here(7, 3), here(5, 3), here(3, 2), here(4, 2), here(2, 1, 'deleted')], STORY)
  expect(list.map(({ comment: { id }, depth, parentId, prevId, nextId }) => [id, depth, parentId, prevId, nextId])).toEqual([
    [7, 0, 3, null, 5],
    [5, 0, 3, 7, 3],
    [3, 0, null, 5, 4],
    [4, 0, null, 3, null],
  ])
})

function sum(nodes: TreeNode<Sample>[]): number {
  return nodes.reduce((total, { count }) => total + count, 0)
}
