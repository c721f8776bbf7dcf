import { paths } from '@/lib/paths'
import { toggleBranch } from '@/components/comments/fold'
import { after, beforeOrAbove, firstPost, goTo, next, nextNew, parent, postInSight, previous, root } from './posts'

/** The post that has the focus or had it last, and the name of who reads. */
type At = { post: Element | null; viewer: string | undefined }

/** What a key does. */
export type Act = (at: At) => void

/** A key or two keys, one after the other; as `KeyboardEvent.key` has them, and the words for what they do. */
export type Key = { keys: readonly string[]; words: string; act: Act }

const visit = (address: string): Act => () => window.location.assign(address)
const move = (to: (post: Element) => Element | null): Act => ({ post }) => stayOrGo(post ? to(post) : entry())

function stayOrGo(post: Element | null): void {
  if (post) goTo(post)
}

/** Where one begins: at the first post that is whole in the window. */
function entry(): Element | null {
  const seen = postInSight()
  if (!seen) return firstPost()
  return seen.isWhole ? seen.post : next(seen.post)
}

const COMMENTS = ':scope > .meta > a[href^="/item/"]:not([title], .news)'
/** Where one has to wait, it leads to the comment's own page. */
const ANSWER = ':scope > div > a:last-child:is([href^="/reply/"], [href^="/item/"])'
const PAGE = ':is(:scope, :scope > .meta) > a[title$=Z]'

/** Every key there is, in the order they are told in. */
export const keyGroups: readonly { heading: string; keys: readonly Key[] }[] = [
  {
    heading: 'Going through a thread or a list',
    keys: [
      { keys: ['j'], words: 'next', act: move(next) },
      { keys: ['k'], words: 'previous', act: move(previous) },
      { keys: ['J'], words: 'next that is no deeper', act: move(after) },
      { keys: ['K'], words: 'previous beside it, or what it answers', act: move(beforeOrAbove) },
      { keys: ['p'], words: 'what it answers', act: move(parent) },
      { keys: ['t'], words: 'top of its branch', act: move(root) },
      { keys: ['n'], words: 'next that is new to you', act: ({ post }) => stayOrGo(nextNew(post)) },
    ],
  },
  {
    heading: 'With what you are at',
    keys: [
      { keys: ['Enter'], words: 'fold a comment or open it; follow a story’s link', act: open },
      { keys: ['o'], words: 'the same', act: open },
      { keys: ['O'], words: 'fold the whole branch you are in', act: foldRoot },
      { keys: ['c'], words: 'the comments of a story; the page of a comment', act: ({ post }) => link(post, post?.matches('.stories > li') ? COMMENTS : PAGE)?.click() },
      { keys: ['u'], words: 'vote up, or take the vote back', act: ({ post }) => vote(post, 'up') },
      { keys: ['d'], words: 'vote down, or take the vote back', act: ({ post }) => vote(post, 'down') },
      { keys: ['r'], words: 'reply; words you selected are quoted', act: reply },
    ],
  },
  {
    heading: 'Going elsewhere',
    keys: [
      { keys: ['/'], words: 'search', act: search },
      { keys: ['g', 'f'], words: 'front page', act: visit(paths.front()) },
      { keys: ['g', 'n'], words: 'new stories', act: visit(paths.newest()) },
      { keys: ['g', 'c'], words: 'new comments', act: visit(paths.newComments()) },
      { keys: ['g', 'a'], words: 'questions', act: visit(paths.ask()) },
      { keys: ['g', 's'], words: 'what people made', act: visit(paths.show()) },
      { keys: ['g', 'l'], words: 'all lists', act: visit(paths.lists()) },
      { keys: ['g', 'i'], words: 'your inbox', act: visit(paths.inbox()) },
      { keys: ['g', 'u'], words: 'your page', act: ({ viewer }) => window.location.assign(viewer ? paths.user(viewer) : paths.login()) },
      { keys: ['g', 't'], words: 'your threads', act: ({ viewer }) => window.location.assign(viewer ? paths.threads(viewer) : paths.login()) },
    ],
  },
]

/** Into the first box there is to search in. */
function search(): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')
  if (box) box.focus()
  else window.location.assign(paths.search())
}

function open({ post }: At): void {
  if (post?.matches('.thread li')) toggleBranch(post)
  else link(post, ':scope > .title > a, :scope > .meta > a[href*="#"]')?.click()
}

function foldRoot({ post }: At): void {
  if (!post?.matches('.thread li')) return
  const top = root(post)
  goTo(top)
  toggleBranch(top)
}

function link(post: Element | null, selector: string): HTMLElement | null {
  return post?.querySelector<HTMLElement>(selector) ?? null
}

/** A vote is for the post one is at, or else for what the page is about. */
function vote(post: Element | null, name: 'up' | 'down'): void {
  const on = post ?? document.querySelector('.item-top')
  const arrow = link(on, `:is(:scope, :scope > .arrows) > button[name=${name}]`)
  if (arrow && getComputedStyle(arrow).visibility !== 'hidden') arrow.click()
  else link(on, ':is(:scope, :scope > .meta) > button[name=unvote]')?.click()
}

/** So is an answer. */
function reply({ post }: At): void {
  if (post) link(post, ANSWER)?.click()
  else document.querySelector<HTMLElement>('article > form textarea')?.focus()
}
