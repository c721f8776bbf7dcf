import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { ownPost, type DraftPost } from '@/lib/authoring/queries'
import { paths } from '@/lib/paths'
import { itemId } from './search-params'

/** What a page about one's own post gets from its address. */
export type OwnPostProps = { params: Promise<{ id: string }> }

/**
 * Who is not signed in does so first and comes back.
 * @param address of the page
 * @returns the viewer and their post; null when there is no such post of theirs
 */
export async function viewersOwn({ params }: OwnPostProps, address: (id: number) => string): Promise<{ viewer: Viewer; post: DraftPost } | null> {
  const id = itemId((await params).id)
  if (!id) return null
  const viewer = await currentViewer()
  if (!viewer) redirect(paths.login(address(id)) as never)
  const post = await ownPost(viewer.id, id)
  return post && { viewer, post }
}
