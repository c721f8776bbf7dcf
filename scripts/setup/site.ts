import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { serve } from '@/server/serve'
import { disconnect } from '@/lib/db'
import { Failure } from './failure'
import { say } from './progress'
import { ROOT } from './root'
import { stopSignal, type SiteDatabase } from './site-database'

const DEFAULT_PORT = 3000

/**
 * Serves the forum until it is told to stop, then stops the web server and the database in that order.
 * @param signIn what to tell about signing in, on the ready line
 */
export async function runSite(database: SiteDatabase, options: { dev: boolean; signIn: string | null }): Promise<void> {
  const port = readPort()
  const onListen = (free: number) => void (process.env.NEXTAUTH_URL ??= `http://localhost:${free}`)
  const site = await serve({ dir: ROOT, port, host: readHost(), dev: options.dev, onListen }).catch((error: unknown) => {
    throw explain(error, port)
  })
  say(`Ready: http://localhost:${site.port}${options.signIn ? ` (${options.signIn})` : ''}`)
  database.handOverSignals()
  await stopSignal()
  say('Stopping …')
  await site.close()
  await disconnect()
  await database.release()
  say('Stopped.')
}

/**
 * Stops early what would fail only after a build.
 * @throws Failure when the port is none, or taken
 */
export async function refuseTakenPort(): Promise<void> {
  const probe = createServer()
  const port = readPort()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, readHost(), resolve)).catch((error: unknown) => {
    throw explain(error, port)
  })
  await new Promise((resolve) => probe.close(resolve))
}

function readHost(): string {
  return process.env.HOST || '0.0.0.0'
}

function readPort(): number {
  const port = Number(process.env.PORT || DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Failure(`PORT is "${process.env.PORT}", which is not a port: use a number from 1 to 65535.`)
}

function explain(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new Failure(`Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`)
  if (code === 'EACCES') return new Failure(`This user may not listen on port ${port}: choose one above 1023 with PORT.`)
  if (code === 'EADDRNOTAVAIL') return new Failure(`HOST is "${readHost()}", which is not an address of this machine (${addresses()}).`)
  return error
}

function addresses(): string {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address)).join(', ')
}
