import { fadeOf } from '@/lib/marks/rules'

/** @returns the class of a post's text: what is not live, and what was voted down, is fainter than the rest; null for the rest */
export function shadeOf({ live, score }: { live: boolean; score: number }): string | null {
  const fade = fadeOf(score)
  if (!live) return 'dead'
  return fade === 0 ? null : `fade-${fade}`
}
