import { currentViewer } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { ownPost, type DraftPost } from '@/lib/authoring/queries'
import { itemId } from './search-params'
import { signInFirst } from './sign-in-first'

/** What a page about one's own post gets from its address. */
export type OwnPostProps = { params: Promise<{ id: string }> }

/**
 * Who is not signed in does so first and comes back.
 * @param address of the page
 * @returns the viewer and their post, which is blank while the viewer is asked to sign in by a form they sent; null when there is no such post of
 *   theirs
 */
export async function viewersOwn({ params }: OwnPostProps, address: (id: number) => string): Promise<{ viewer: Viewer | null; post: DraftPost } | null> {
  const id = itemId((await params).id)
  if (!id) return null
  const viewer = await currentViewer()
  if (!viewer) {
    await signInFirst(address(id))
    return { viewer, post: blank(id) }
  }
  const post = await ownPost(viewer.id, id)
  return post && { viewer, post }
}

function blank(id: number): DraftPost {
  return { id, storyId: id, kind: 'comment', authorId: null, createdAt: new Date(0), deletedAt: null, killedAt: null, removalId: null, title: null, text: '', html: '', edits: 0, replies: 0 }
}
