import { LRUCache } from 'lru-cache'
import { flagCounts } from '@/components/flags/flag-words'
import { isModerator, wasNew, type Viewer } from '@/lib/accounts/rules'
import type { ThreadMarks } from '@/lib/marks/queries'
import { isRecentEnoughForDownvote, maySeeDownvotes } from '@/lib/marks/rules'
import type { CommentAbove } from '@/lib/comments/above'
import { LOCKED, minutesUntilSeen } from '@/lib/comments/rules'
import { paths } from '@/lib/paths'
import { wordsOf } from '@/lib/search/grammar'
import { settings } from '@/lib/settings'
import type { ItemHead, PollOption } from '@/lib/stories/item'
import { age } from '@/lib/text/age'
import { countOf, points } from '@/lib/text/counts'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ownActs } from '@/components/authoring/own-acts'
import { unvoteButton } from '@/components/marks/unvote-button'
import { above } from '@/components/comments/above'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'
import { shadeOf } from '@/components/ui/shade'
import { commentCount, dupe, titleEdited, titleMarkup, voteButton } from './story-list'
import { WHY_DEAD } from './why-dead'

/** Where the words of a title are searched for. Written once: it was a third of what the top of a page takes. */
const searches = new LRUCache<string, string>({ max: 1000, memoMethod: (title) => paths.search({ q: wordsOf(title), type: 'story' }) })

/** Who may act on the item here, and what they did before. */
type Acting = { viewer: Viewer | null; marks: ThreadMarks }

/** `above` is what a comment answers. */
type Context = { at: Date; acting: Acting | null; above?: readonly CommentAbove[] }

/**
 * The top of an item's page: what it is, who said it, what can be done with it, and its text.
 * @param context `at` the present time; `acting` null where the item is shown to be read only, without a form around it
 */
export function itemTop(item: ItemHead, context: Context): string {
  const arrow = context.acting && item.live && item.mergedIntoId === null ? arrows(item, context.acting, context.at) : null
  const isComment = item.kind === 'comment'
  const heading = isComment ? commentHeading(item) : html`<h1 class=title>${item.gone ? html`[${item.gone}]` : titleMarkup({ ...item, title: item.title ?? '' })}</h1>`
  const options = item.options.length > 0 && html`<ol class=options>${item.options.map((each) => option(each, context))}</ol>`
  return html`${isComment && heading}${above(context.above ?? [], context.at)}<div class=item-top id=${item.id}>${arrow}${!isComment && heading}<div class=meta>${meta(item, context)}</div>${standing(item, context)}${text(item)}${options}${earlier(item, context.at)}</div>`.html
}

function arrows(item: ItemHead, { viewer }: Acting, at: Date): Markup {
  const mayDownvote = item.kind === 'comment' && maySeeDownvotes(viewer) && isRecentEnoughForDownvote(item.createdAt, at)
  return html`<div class=arrows>${voteButton(item)}${mayDownvote && button('down', 'downvote', item.id)}</div>`
}

function commentHeading({ storyId, storyTitle }: ItemHead): Markup {
  return html`<h1 class="title about"><span class=sr-only>Comment </span>on: <a href=${paths.item(storyId)} dir=auto>${storyTitle || '[a story that is gone]'}</a></h1>`
}

function meta(item: ItemHead, { at, acting }: Context): Markup {
  const { id, gone, parentId, storyId, mergedIntoId, commentCount: count } = item
  const when = ageLink(paths.item(id), item.createdAt, at)
  const context = parentId !== null && html` <a href=${paths.item(parentId)}>parent</a> <a href=${paths.comment(storyId, id)}>context</a>`
  const acts = !acting ? null : gone ? actsOfAuthor(item, acting, at) : actsOn(item, acting, at)
  const comments = parentId === null && mergedIntoId === null && html` <span>${commentCount(count)}</span>${newLink(acting?.marks.news ?? [])}`
  return html`${by(item)} ${when}${state(item)}${marks(item)}${context}${acts}${comments}`
}

/** Leads to the first. */
function newLink([first, ...others]: readonly number[]): Markup | null {
  return first === undefined ? null : html` <a class=news href=#${first}>${others.length + 1} new</a>`
}

function state({ gone, edited, flagged, dead, deleted, removal, storyLocked, parentId }: ItemHead): Markup | null {
  return gone ? null : html`${edited && ' edited'}${flagged && ' [flagged]'}${dead && ' [dead]'}${deleted && ' [deleted]'}${removal && ' [removed]'}${storyLocked && parentId === null && ' [locked]'}`
}

function marks({ id, gone, retitled, mergedIntoId }: ItemHead): Markup | null {
  return gone ? null : html`${retitled && html` ${titleEdited(id)}`}${mergedIntoId !== null && html` ${dupe(mergedIntoId)}`}`
}

/** A plain word to whoever may see what others do not: nobody is silenced without being told. */
function standing({ gone, deleted, dead, delayedUntil, killedBy, kill, removal, storyLocked, authorId, flagCounts: flags, mergedIntoId }: ItemHead, { at, acting }: Context): Markup {
  const isOwn = acting?.viewer?.id === authorId
  const review = (entryId: number | null | undefined) => isOwn && entryId && html` You can <a href=${paths.review(entryId)}>ask for a review</a>.`
  const shown = !gone
  const paragraphs = [
    removal && html`${gone ? 'Removed by a moderator' : 'A moderator removed this, and others do not see it'}${!removal.own && ', with the branch it stands in'}: <q dir=auto>${removal.reason}</q> It stands in <a href=${paths.logEntry(removal.id)}>the log</a>.${review(removal.id)}`,
    shown && dead && html`Others do not see this: ${WHY_DEAD[killedBy ?? 'import']}${kill ? html`: <q dir=auto>${kill.reason}</q> It stands in <a href=${paths.logEntry(kill.id)}>the log</a>.` : '.'}${!removal && review(kill?.id)}`,
    shown && !deleted && !removal && delayedUntil && html`You alone see this yet. Others see it in ${countOf(minutesUntilSeen(delayedUntil, at), 'minute')}, unless you delete it before.`,
    flags && html`Members flagged this: ${flagCounts(flags)}. Until a moderator has looked at it, it stands lower.`,
    shown && deleted && html`The author deleted this; others do not see it.`,
    storyLocked && html`${LOCKED}`,
    shown && mergedIntoId !== null && html`A moderator merged this into <a href=${paths.item(mergedIntoId)}>another story</a>: its comments stand there, and votes count there.`,
  ]
  return html`${paragraphs.map((paragraph) => paragraph && html`<p class=standing>${paragraph}</p>`)}`
}

function by({ kind, gone, author, authorJoined, createdAt, score }: ItemHead): Markup | null {
  if (gone || !author) return html`[${gone ?? 'deleted'}]`
  if (kind === 'job') return null
  const person = authorMarkup(author, { isNew: wasNew(authorJoined, createdAt) })
  return kind === 'comment' ? person : html`<span class=points>${points(score)}</span> by ${person}`
}

function actsOfAuthor({ id, authorId, createdAt, deleted, dead, removal }: ItemHead, { viewer }: Acting, at: Date): Markup | null {
  return viewer?.id === authorId && !dead && !removal ? ownActs({ id, createdAt, gone: deleted }, at) : null
}

function actsOn(item: ItemHead, acting: Acting, at: Date): Markup {
  const { id, kind, live, authorId } = item
  const { viewer, marks } = acting
  const hide = kind !== 'comment' && html` ${button(marks.isHidden ? 'unhide' : 'hide', marks.isHidden ? 'un-hide' : 'hide', id)}`
  const favourite = html` ${button(marks.isFavourite ? 'unfavourite' : 'favourite', marks.isFavourite ? 'un-favourite' : 'favourite', id)}`
  const past = kind !== 'comment' && html` <a href="${searches.memo(item.title ?? '')}">past</a>`
  const follow = kind !== 'comment' && html` ${button(marks.isFollowed ? 'unfollow' : 'follow', marks.isFollowed ? 'un-follow' : 'follow', id)}`
  const mute = kind !== 'comment' && viewer && html` ${button(marks.isMuted ? 'unmute' : 'mute', marks.isMuted ? 'un-mute' : 'mute', id)}`
  const mayFlag = live && viewer && viewer.id !== authorId && viewer.karma >= settings.flag.karma && kind !== 'job'
  const flag = mayFlag && html` <a href=${paths.flag(id)}>${marks.isFlagged ? 'flagged by you' : 'flag'}</a>`
  const mayVouch = item.dead && viewer && viewer.id !== authorId && viewer.karma >= settings.vouch.karma
  return html`${hide}${past}${live && favourite}${follow}${mute}${flag}${mayVouch && html` <a href=${paths.vouch(id)}>vouch</a>`}${isModerator(viewer) && html` <a href=${paths.moderate(id)}>moderate</a>`}${actsOfAuthor(item, acting, at)}${unvoteButton(id, marks.votes)}`
}

function button(name: string, label: string, id: number): Markup {
  return html`<button name=${name} value=${id}>${label}</button>`
}

/** Where the same link was discussed before. */
function earlier({ earlier: stories }: ItemHead, at: Date): Markup | null {
  if (stories.length === 0) return null
  const links = stories.map(({ id, createdAt, commentCount: count }) => html` <a href=${paths.item(id)}>${age(new Date(createdAt), at)} (${commentCount(count)})</a>`)
  return html`<p class=meta>Earlier discussions:${links}</p>`
}

function text({ html: stored, live, score }: ItemHead): Markup | null {
  const shade = shadeOf({ live, score })
  return stored === '' ? null : html`<div class="text${shade && ` ${shade}`}" dir=auto>${trusted(stored)}</div>`
}

function option({ id, html: stored, score }: PollOption, { acting }: Context): Markup {
  return html`<li id=${id}>${acting && html`<button name=up value=${id}>upvote</button>`}<div dir=auto>${trusted(stored)}</div><span class=meta><span class=points>${points(score)}</span>${acting && unvoteButton(id, acting.marks.votes)}</span></li>`
}
