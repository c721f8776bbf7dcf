import 'server-only'
import { currentViewer } from '@/lib/accounts/queries'
import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { signInFirst } from './sign-in-first'

/**
 * Every page for moderators asks this itself: a layout is no guard. Who is not signed in does so first.
 * @param address of the page
 * @returns the moderator; null for anybody else, to whom there is nothing at this address
 */
export async function currentModerator(address: string): Promise<Viewer | null> {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(address)
  return isModerator(viewer) ? viewer : null
}
