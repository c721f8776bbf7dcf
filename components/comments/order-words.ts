import type { ThreadOrder } from '@/lib/paths'

/** Each order in a sentence. */
export const orderWords: Record<ThreadOrder, string> = {
  best: 'best: by points and age, the same for everyone',
  newest: 'newest: the latest first, in every branch',
  oldest: 'oldest: as the conversation went',
  discussed: 'discussed: what has got most comments first',
  new: 'new: branches with comments since your last visit first, then the best',
  flat: 'flat: one list without branches, the latest first',
}
