import { flagCounts } from '@/components/flags/flag-words'
import { FormattedText } from '@/components/ui/formatted-text'
import type { Viewer } from '@/lib/accounts/rules'
import type { GonePost } from '@/lib/moderation/gone'
import { mayNotModerate } from '@/lib/moderation/rules'
import { paths } from '@/lib/paths'
import { RestoreForm } from './restore-form'
import { UtcTime } from './utc-time'
import { deaths, rulesActing } from './done-words'

/** @param props `goto` the address to come back to after restoring one of them; `limit` of a reason, in characters */
type Props = { posts: readonly GonePost[]; viewer: Viewer; goto: (id: number) => string; limit: number }

/** Posts that are gone, each with what took it away and, where that can be undone, the form to do so. */
export function GoneList({ posts, viewer, goto, limit }: Props) {
  return (
    <ol className="desk">
      {posts.map((post) => (
        <li key={post.id} id={String(post.id)}>
          <Top {...post} />
          {post.title && (
            <p className="title" dir="auto">
              {post.title}
            </p>
          )}
          {post.url && (
            <p className="meta">
              <bdi>{post.url}</bdi>
            </p>
          )}
          {post.html && <FormattedText html={post.html} />}
          <Why {...post} />
          {post.flags.length > 0 && <p className="meta">Flags: {flagCounts(post.flags)}</p>}
          <Restore post={post} viewer={viewer} goto={goto(post.id)} limit={limit} />
          <div className="meta">
            <a href={paths.moderate(post.id)}>decide</a>
            {post.edits > 0 && <a href={paths.versions(post.id)}>what it said before</a>}
            <a href={paths.log({ item: String(post.id) })}>its entries in the log</a>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Top({ id, storyId, storyTitle, kind, author, createdAt, deleted, killedBy, removalId }: GonePost) {
  const states = [removalId !== null && 'removed', killedBy !== null && 'dead', deleted && 'deleted'].filter((state) => state !== false)
  return (
    <div className="meta">
      <strong>[{states.join(', ')}]</strong> <a href={paths.user(author)}>{author}</a> <UtcTime at={createdAt} />{' '}
      <a href={kind === 'comment' ? paths.comment(storyId, id) : paths.item(storyId)}>{kind === 'comment' ? 'comment in its thread' : kind === 'pollopt' ? 'choice of a poll' : kind}</a>
      {kind === 'comment' && storyTitle && (
        <>
          {' '}
          on <bdi>“{storyTitle}”</bdi>
        </>
      )}
    </div>
  )
}

function Why({ decision, deleted, killedBy }: GonePost) {
  if (decision) {
    return (
      <p className="reason">
        <a href={paths.logEntry(decision.id)}>{decision.rule ? rulesActing[decision.rule] : (decision.actor ?? 'A moderator')}</a>: <bdi>{decision.reason}</bdi>
      </p>
    )
  }
  if (killedBy) return <p className="reason">{deaths[killedBy]}</p>
  return deleted ? <p className="reason">Its author deleted it.</p> : null
}

function Restore({ post, viewer, goto, limit }: { post: GonePost; viewer: Viewer; goto: string; limit: number }) {
  const act = post.removalId !== null ? 'restore' : post.killedBy !== null ? 'revive' : null
  if (!act) return <p className="note">Only its author can bring it back.</p>
  const refusal = mayNotModerate(viewer, act, post)
  return refusal ? <p className="note">{refusal}</p> : <RestoreForm itemId={post.id} act={act} seen={post.lastEntry} goto={goto} limit={limit} />
}
