import type { ThreadComment } from '@/lib/comments/queries'
import type { TreeNode } from '@/lib/comments/tree'

/**
 * What a comment takes beside its words, what each of its paragraphs does, and how many characters fill one rem of its height: all as the style has it at 1280 px, which
 * fits comments of Hacker News, the benchmark's and those of one word. On a narrow screen the style makes it more.
 */
const AROUND_REM = 4.5
const PARAGRAPH_REM = 1
const CHARACTERS_PER_REM = 66
/** Of a branch that is folded away. */
const FOLDED_REM = 2.5

/** What the style takes for granted where nothing is said: one comment of some length. */
const USUAL_REM = { from: 7, to: 22 }
/** More than that a branch does not say of itself. */
const HIGHEST_REM = 100_000

/** How high branches will be, in rem, so that the scroll bar tells the truth and little moves when one is drawn. */
export type Heights = ReadonlyMap<TreeNode<ThreadComment>, number>

/**
 * @param reading every comment in reading order
 * @param deepest from there on replies stand under one another, each alone
 * @param folded whether the branches at the top are folded away
 */
export function heightsOf(reading: readonly TreeNode<ThreadComment>[], deepest: number, folded: boolean): Heights {
  const whole = new Map<TreeNode<ThreadComment>, number>()
  const heights = new Map<TreeNode<ThreadComment>, number>()
  for (const node of reading.toReversed()) {
    const own = commentRem(node.comment)
    const branch = node.children.reduce((sum, child) => sum + (whole.get(child) ?? 0), own)
    whole.set(node, branch)
    heights.set(node, folded && node.depth === 0 ? FOLDED_REM : node.depth < deepest ? branch : own)
  }
  return heights
}

function commentRem({ html }: ThreadComment): number {
  return AROUND_REM + PARAGRAPH_REM * (html.split('<p>').length - 1) + html.length / CHARACTERS_PER_REM
}

/** @returns the heights of these together, in rem */
export function heightOf(nodes: readonly TreeNode<ThreadComment>[], heights: Heights): number {
  return nodes.reduce((sum, node) => sum + (heights.get(node) ?? 0), 0)
}

/**
 * @param rem above 0
 * @returns the class that tells the style (app/globals.css) so, in steps of a quarter (ISO 3, R10); none for what is usual
 */
export function tallClass(rem: number): string {
  return rem >= USUAL_REM.from && rem <= USUAL_REM.to ? '' : `tall-${stepOf(rem)}`
}

function stepOf(rem: number): number {
  return Math.round(Number((10 ** (Math.round(10 * Math.log10(Math.min(rem, HIGHEST_REM))) / 10)).toPrecision(2)))
}
