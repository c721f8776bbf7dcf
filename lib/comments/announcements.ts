import { listen } from '@/lib/listen'

/** What the database tells of a comment that everybody may read from now on. */
export type Announcement = { id: number; storyId: number }

/** `onOpen` is called whenever the connection is there: what was announced before is lost. */
type Listener = { onComment: (announced: Announcement) => void; onOpen: () => void }

/** Listens for new comments. @returns how to stop */
export function listenForComments({ onComment, onOpen }: Listener): () => Promise<void> {
  return listen('comments', { onNotice: (payload) => onComment(read(payload)), onOpen })
}

/** As the trigger writes it. */
function read(payload: string): Announcement {
  const [id = 0, storyId = 0] = payload.split(' ').map(Number)
  return { id, storyId }
}
