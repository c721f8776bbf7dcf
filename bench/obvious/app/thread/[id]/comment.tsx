import type { ThreadComment } from '@/lib/comments/queries'
import type { TreeNode } from '@/lib/comments/tree'
import { age } from '@/lib/text/age'

type Props = { node: TreeNode<ThreadComment>; voted: Set<number>; at: Date }

/** One comment with everything below it: what the forum shows of it, written as anyone would write it. */
export function Comment({ node, voted, at }: Props) {
  const { comment, count, children, rootId, parentId, prevId, nextId } = node
  const { id, author, authorIsNew, isSubmitter, createdAt } = comment
  return (
    <li id={String(id)}>
      <div>
        {!voted.has(id) && (
          <button name="up" value={id}>
            upvote
          </button>
        )}
        <a href={`/user/${author}`} className={isSubmitter ? 'op' : authorIsNew ? 'new' : undefined}>
          {author}
        </a>{' '}
        <a href={`/item/${id}`}>
          <time dateTime={createdAt.toISOString()}>{age(createdAt, at)}</time>
        </a>
        {rootId && <Jump to={rootId} label="root" />}
        {parentId && <Jump to={parentId} label="parent" />}
        {prevId && <Jump to={prevId} label="prev" />}
        {nextId && <Jump to={nextId} label="next" />}
      </div>
      <details open>
        <summary>{count}</summary>
        <div dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />
        <a href={`/reply/${id}`}>reply</a>
        {children.length > 0 && (
          <ol>
            {children.map((child) => (
              <Comment key={child.comment.id} node={child} voted={voted} at={at} />
            ))}
          </ol>
        )}
      </details>
    </li>
  )
}

function Jump({ to, label }: { to: number; label: string }) {
  return (
    <>
      {' '}
      <a href={`#${to}`}>{label}</a>
    </>
  )
}
