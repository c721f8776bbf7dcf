/** How a thread's comments are ordered. */
export type ThreadOrder = 'best' | 'newest' | 'oldest'

/** Every address of the forum. */
export const paths = {
  front: (page = 1) => (page > 1 ? `/?p=${page}` : '/'),
  newest: (next?: KeyedPage) => `/newest${keyed(next)}`,
  ask: (page = 1) => (page > 1 ? `/ask?p=${page}` : '/ask'),
  show: (page = 1) => (page > 1 ? `/show?p=${page}` : '/show'),
  newComments: (next?: KeyedPage) => `/newcomments${keyed(next)}`,
  from: (site: string, next?: KeyedPage) => `/from?site=${encodeURIComponent(site)}${keyed(next, '&')}`,
  item: (id: number) => `/item/${id}`,
  comment: (storyId: number, id: number) => `/item/${storyId}#${id}`,
  thread: (id: number, order: ThreadOrder) => (order === 'best' ? `/item/${id}` : `/item/${id}?order=${order}`),
  reply: (id: number) => `/reply/${id}`,
  flag: (id: number) => `/flag/${id}`,
  user: (name: string) => `/user/${name}`,
  submissions: (name: string, next?: KeyedPage) => `/user/${name}/submissions${keyed(next)}`,
  comments: (name: string, next?: KeyedPage) => `/user/${name}/comments${keyed(next)}`,
  favourites: (name: string, next?: KeyedPage) => `/user/${name}/favourites${keyed(next)}`,
  login: (goto?: string) => (goto && goto !== '/' ? `/login?goto=${encodeURIComponent(goto)}` : '/login'),
  guidelines: () => '/guidelines',
} as const

/** Where a list that is paged by key goes on: after this item, with this rank. */
export type KeyedPage = { after: number; rank: number }

function keyed(next: KeyedPage | undefined, separator = '?'): string {
  return next ? `${separator}next=${next.after}&n=${next.rank}` : ''
}
