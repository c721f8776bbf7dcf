/** What the tree needs to know of a comment. `shown` is false for one that is gone: it keeps its place only while something below it is shown. */
export type Placeable = { id: number; parentId: number; shown: boolean }

/** A comment in its place, and the comments its navigation leads to. */
export type TreeNode<T> = {
  comment: T
  /** 0 for a reply to the root. */
  depth: number
  /** Comments in its branch, itself included. */
  count: number
  children: TreeNode<T>[]
  /** The top of its branch, from depth 2 on. */
  rootId: number | null
  /** From depth 1 on. */
  parentId: number | null
  /** The sibling before it. */
  prevId: number | null
  /** The next comment that is no deeper: a sibling, or a sibling of an ancestor. */
  nextId: number | null
}

/**
 * Puts comments in their places. Works without recursion: a thread may be as deep as people like.
 * @param comments any order of parents and children; siblings in the order they are to be shown
 * @param rootId the item whose replies stand at depth 0
 * @param weight of a comment; of siblings those with heavier branches come first
 * @returns the branches, with navigation as Hacker News has it (root from depth 2, next climbs, prev does not)
 */
export function buildTree<T extends Placeable>(comments: readonly T[], rootId: number, weight?: (comment: T) => number): TreeNode<T>[] {
  const nodes = new Map(comments.map((comment) => [comment.id, newNode(comment)]))
  const top: TreeNode<T>[] = []
  for (const node of nodes.values()) {
    const { parentId } = node.comment
    const siblings = parentId === rootId ? top : nodes.get(parentId)?.children
    siblings?.push(node)
  }
  countAndPrune(readingOrder(top))
  const shown = top.filter(({ count }) => count > 0)
  const sorted = weight ? heaviestFirst(shown, weight) : shown
  linkBranches(sorted)
  return sorted
}

/**
 * Puts comments in one list without branches; one that is gone has no place there.
 * @param comments in the order they are to be shown
 * @param rootId the item they stand below
 */
export function buildList<T extends Placeable & { gone: unknown }>(comments: readonly T[], rootId: number): TreeNode<T>[] {
  const shown = comments.filter(({ gone }) => gone === null)
  const ids = new Set(shown.map(({ id }) => id))
  return shown.map((comment, index) => ({
    ...newNode(comment),
    count: 1,
    parentId: comment.parentId !== rootId && ids.has(comment.parentId) ? comment.parentId : null,
    prevId: shown[index - 1]?.id ?? null,
    nextId: shown[index + 1]?.id ?? null,
  }))
}

/** From the bottom up; equal ones keep their order. */
function heaviestFirst<T extends Placeable>(top: TreeNode<T>[], weight: (comment: T) => number): TreeNode<T>[] {
  const weights = new Map<TreeNode<T>, number>()
  const sort = (siblings: TreeNode<T>[]) => siblings.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  for (const node of readingOrder(top).toReversed()) {
    weights.set(node, node.children.reduce((sum, child) => sum + (weights.get(child) ?? 0), weight(node.comment)))
    node.children = sort(node.children)
  }
  return sort(top)
}

/** @returns every node of the branches from top to bottom of the page */
export function readingOrder<T>(top: readonly TreeNode<T>[]): TreeNode<T>[] {
  const order: TreeNode<T>[] = []
  const open = [...top].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    order.push(node)
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child) open.push(child)
    }
  }
  return order
}

function newNode<T extends Placeable>(comment: T): TreeNode<T> {
  return { comment, depth: 0, count: 0, children: [], rootId: null, parentId: null, prevId: null, nextId: null }
}

/** From the bottom up: a branch in which nothing is shown goes, and the others are counted. */
function countAndPrune<T extends Placeable>(reading: TreeNode<T>[]): void {
  for (const node of reading.toReversed()) {
    node.children = node.children.filter(({ count }) => count > 0)
    const below = node.children.reduce((sum, { count }) => sum + count, 0)
    node.count = node.comment.shown || below > 0 ? below + 1 : 0
  }
}

function linkBranches<T extends Placeable>(top: TreeNode<T>[]): void {
  const open: { siblings: TreeNode<T>[]; depth: number; rootId: number | null; parentId: number | null; after: number | null }[] = [
    { siblings: top, depth: 0, rootId: null, parentId: null, after: null },
  ]
  for (let level = open.pop(); level; level = open.pop()) {
    const { siblings, depth, rootId, parentId, after } = level
    siblings.forEach((node, index) => {
      node.depth = depth
      node.rootId = depth >= 2 ? rootId : null
      node.parentId = parentId
      node.prevId = siblings[index - 1]?.comment.id ?? null
      node.nextId = siblings[index + 1]?.comment.id ?? after
      if (node.children.length === 0) return
      open.push({ siblings: node.children, depth: depth + 1, rootId: rootId ?? node.comment.id, parentId: node.comment.id, after: node.nextId })
    })
  }
}
