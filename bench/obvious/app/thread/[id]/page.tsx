import { headers } from 'next/headers'
import { viewerOf } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { threadComments } from '@/lib/comments/queries'
import { buildTree } from '@/lib/comments/tree'
import { db } from '@/lib/db'
import { age } from '@/lib/text/age'
import { Comment } from './comment'

export const dynamic = 'force-dynamic'

/** The obvious way to show a thread: read its comments, render each as an element tree, leave the rest to the framework. */
export default async function ThreadPage({ params }: { params: Promise<{ id: string }> }) {
  const id = Number((await params).id)
  const at = now()
  const [story, comments, voted] = await Promise.all([
    db().item.findUniqueOrThrow({ where: { id }, include: { author: true, thread: true } }),
    threadComments({ storyId: id, rootId: id, order: 'best', audience: 'everyone', at }),
    votesIn(id),
  ])
  return (
    <main>
      <h1>{story.title}</h1>
      <p>
        {story.score} points by {story.author?.name} {age(story.createdAt, at)} {story.thread?.commentCount} comments
      </p>
      <form action="/vote" method="post">
        <ol className="thread">
          {buildTree(comments, id).map((node) => (
            <Comment key={node.comment.id} node={node} voted={voted} at={at} />
          ))}
        </ol>
      </form>
    </main>
  )
}

/** @returns the comments whoever asks has voted on */
async function votesIn(storyId: number): Promise<Set<number>> {
  const viewer = await viewerOf({ cookies: (await headers()).get('cookie') ?? '', nonce: '', address: '/' })
  if (!viewer) return new Set()
  const votes = await db().vote.findMany({ where: { userId: viewer.id, storyId }, select: { itemId: true } })
  return new Set(votes.map(({ itemId }) => itemId))
}
