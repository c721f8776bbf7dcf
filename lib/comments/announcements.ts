import { Client } from 'pg'
import { connectionSettings } from '@/lib/connection'

/** What the database tells of a comment that everybody may read from now on. */
export type Announcement = { id: number; storyId: number }

/** `onOpen` is called whenever the connection is there: what was announced before is lost. */
type Listener = { onComment: (announced: Announcement) => void; onOpen: () => void }

const WAIT = { first: 250, longest: 30_000 }

/**
 * Listens over one connection for new comments, whichever process writes them. Where the database is gone it tries again, less and less often.
 * @returns how to stop
 */
export function listenForComments({ onComment, onOpen }: Listener): () => Promise<void> {
  let client: Client | null = null
  let wait = WAIT.first
  let waiting: NodeJS.Timeout | undefined

  function connect(): void {
    const opened = new Client({ ...connectionSettings(), keepAlive: true })
    client = opened
    const connectAgain = () => {
      if (client !== opened) return
      client = null
      void end(opened)
      waiting = setTimeout(connect, wait)
      wait = Math.min(WAIT.longest, wait * 2)
    }
    const begin = async () => {
      await opened.connect()
      await opened.query('listen comments')
      wait = WAIT.first
      onOpen()
    }
    opened.on('notification', ({ payload = '' }) => onComment(read(payload))).on('error', connectAgain).on('end', connectAgain)
    begin().catch(connectAgain)
  }

  connect()
  return async () => {
    const last = client
    client = null
    clearTimeout(waiting)
    if (last) await end(last)
  }
}

/** As the trigger writes it. */
function read(payload: string): Announcement {
  const [id = 0, storyId = 0] = payload.split(' ').map(Number)
  return { id, storyId }
}

async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined)
}
