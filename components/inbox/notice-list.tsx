import type { ReactNode } from 'react'
import { actsDone, rulesActing } from '@/components/moderation/done-words'
import { FormattedText } from '@/components/ui/formatted-text'
import type { Notice } from '@/lib/inbox/queries'
import type { OwnPost } from '@/lib/inbox/own-posts'
import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { QuotedPost } from './quoted-post'
import { Stamp } from './stamp'
import { MarkButton, ToldNotice } from './told-notice'
import { doneToYou, TALKED_ABOUT } from './words'

/** What somebody was told, latest first. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  return (
    <ol className="log">
      {notices.map((notice) => (
        <li key={notice.id} id={`notice-${notice.id}`} className={notice.isNew ? 'new' : undefined}>
          {notice.isNew && <strong className="mark">new</strong>}
          <NoticeBody notice={notice} />
        </li>
      ))}
    </ol>
  )
}

function NoticeBody({ notice }: { notice: Notice }) {
  if ('told' in notice) return <ToldNotice {...notice} />
  const mark = notice.isNew && <MarkButton id={notice.id} />
  if ('message' in notice) return <MessageNotice {...notice.message} createdAt={notice.createdAt} mark={mark} />
  return <EntryNotice entry={notice.entry} posts={notice.posts} mark={mark} />
}

function MessageNotice({ author, html, createdAt, mark }: { author: string | null; html: string; createdAt: Date; mark: ReactNode }) {
  return (
    <>
      <div>{author ? <><a href={paths.user(author)}>{author}</a>, for the moderators,</> : 'The moderators'} wrote to you:</div>
      <FormattedText html={html} />
      <div className="meta">
        <span className="mr-4">
          <Stamp at={createdAt} />
        </span>
        <a href={paths.ownMail()}>answer</a>
        {mark}
      </div>
    </>
  )
}

/** A decision on the reader or their posts, why, and what they can do. @param props `mark` the button that marks it as read, if any */
export function EntryNotice({ entry, posts, mark }: { entry: LogEntry; posts: readonly OwnPost[]; mark?: ReactNode }) {
  const { id, act, post, reason, undoneById, createdAt } = entry
  const [before, after] = actsDone[act]
  return (
    <>
      <div>
        <Actor {...entry} /> {post ? <>{before} <Subject post={post} below={entry.posts - 1} isOwn={posts.some((own) => own.id === post.id)} /> {after}</> : (doneToYou[act] ?? before)}
      </div>
      <p className="reason" dir="auto">
        {reason}
      </p>
      <Posts posts={posts} entry={entry} />
      <div className="meta">
        <a href={paths.logEntry(id)}>
          <Stamp at={createdAt} />
        </a>
        {undoneById && <a href={paths.logEntry(undoneById)}>undone since</a>}
        {TALKED_ABOUT.includes(act) && !undoneById && <a href={`${paths.inbox()}#write`}>write to the moderators</a>}
        {mark}
      </div>
    </>
  )
}

function Posts({ posts, entry: { id, act, post, rule, undoneById } }: { posts: readonly OwnPost[]; entry: LogEntry }) {
  const [first] = posts
  if (!first) return null
  const rest = first.total - posts.length
  return (
    <>
      {!post && <p>{act === 'unban' ? 'Posts that came back with it:' : 'Posts that were removed with it:'}</p>}
      {act === 'kill' && rule && !undoneById && <p className="note">{rule === 'flags' ? 'Others do not see it. Moderators look at what flags killed.' : 'Others do not see it until a moderator has looked at it. You need not do anything.'}</p>}
      {posts.map((each) => (
        <QuotedPost key={each.id} post={each} entryId={id} />
      ))}
      {rest > 0 && <p className="note">And {countOf(rest, 'post')} more of yours.</p>}
    </>
  )
}

function Actor({ actor, rule }: LogEntry) {
  if (rule) return rulesActing[rule]
  return actor ? <a href={paths.user(actor)}>{actor}</a> : 'A moderator'
}

/** Where another author's post stands at the top, the reader's own are among those below it. */
function Subject({ post: { id, kind, storyId, storyTitle }, below, isOwn }: { post: NonNullable<LogEntry['post']>; below: number; isOwn: boolean }) {
  const what = kind === 'comment' ? 'comment' : kind === 'poll' ? 'poll' : 'story'
  const title = <span dir="auto">{storyTitle || 'a story that is gone'}</span>
  return (
    <>
      <a href={paths.item(id)}>{isOwn ? `your ${what}` : `a ${what}`}</a>
      {below > 0 && ` and ${countOf(below, 'comment')} below it`}
      {below > 0 && !isOwn && ', yours among them,'}
      {kind === 'comment' ? <> on <a href={paths.item(storyId)}>{title}</a></> : storyTitle && <>: {title}</>}
    </>
  )
}
