import { Client } from 'pg'
import { connectionSettings } from '@/lib/connection'

/** `onOpen` is called whenever the connection is there: what was announced before is lost. */
export type Listener = { onNotice: (payload: string) => void; onOpen: () => void }

const WAIT = { first: 250, longest: 30_000 }

/**
 * Listens over a connection of its own to what the database announces, whichever process caused it. Where the database is gone it tries again, less and
 * less often.
 * @param channel a name without quotation marks
 * @returns how to stop
 */
export function listen(channel: string, { onNotice, onOpen }: Listener): () => Promise<void> {
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
      await opened.query(`listen ${channel}`)
      wait = WAIT.first
      onOpen()
    }
    opened.on('notification', ({ payload = '' }) => onNotice(payload)).on('error', connectAgain).on('end', connectAgain)
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

async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined)
}
