import { absolute } from '@/lib/absolute'
import type { LeadingComment } from '@/lib/comments/leading'
import { paths } from '@/lib/paths'
import type { ItemHead } from '@/lib/stories/item'
import { excerpt } from '@/lib/text/excerpt'

/** Everybody has the thread itself: of each text so much is repeated for programs. */
const SHOWN = { story: 2000, comment: 300 }

/** @returns whether an item is one that people talk below, and everybody may read it there */
export function isPosting({ kind, live, mergedIntoId }: ItemHead): boolean {
  return (kind === 'story' || kind === 'poll') && live && mergedIntoId === null
}

/**
 * A thread as schema.org's DiscussionForumPosting, which search engines read (developers.google.com, discussion forum structured data). It is a
 * block of data, which the page's security policy has nothing to say about.
 * @param comments some of its comments, in any depth
 */
export function postingMarkup(story: ItemHead, comments: readonly LeadingComment[]): string {
  const { id, title, url, html, author, createdAt, score, commentCount } = story
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    ...{ '@id': absolute(paths.item(id)), url: absolute(paths.item(id)), headline: title, text: excerpt(html, SHOWN.story) || title },
    ...{ datePublished: createdAt, author: personData(author ?? ''), commentCount },
    ...(url && { sharedContent: { '@type': 'WebPage', url } }),
    interactionStatistic: [counter('LikeAction', score), counter('CommentAction', commentCount)],
    ...answersTo(id, comments),
  }
  // Nothing that somebody wrote can end the element (HTML, restrictions for contents of script elements).
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

function answersTo(parentId: number, comments: readonly LeadingComment[]): { comment?: object[] } {
  const answers = comments.filter((each) => each.parentId === parentId)
  return answers.length === 0 ? {} : { comment: answers.map((each) => commentData(each, comments)) }
}

function commentData({ id, author, createdAt, html }: LeadingComment, comments: readonly LeadingComment[]): object {
  return { '@type': 'Comment', url: absolute(paths.item(id)), text: excerpt(html, SHOWN.comment), datePublished: createdAt, author: personData(author), ...answersTo(id, comments) }
}

function personData(name: string) {
  return { '@type': 'Person', name, url: absolute(paths.user(name)) }
}

function counter(action: 'LikeAction' | 'CommentAction', count: number) {
  return { '@type': 'InteractionCounter', interactionType: `https://schema.org/${action}`, userInteractionCount: count }
}
