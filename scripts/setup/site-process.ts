import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { addressOf, readPostmaster } from './cluster'
import { readSecrets } from './data-folder'
import { Failure } from './failure'
import { ROOT } from './root'

/** A forum that runs in a process of its own, as `npm start` runs it. */
export type SiteProcess = { url: string; environment: Record<string, string>; stop: () => Promise<void> }

/**
 * Starts the site on a free port and a data folder of its own.
 * @param dataFolder made if it is missing
 * @param settings further environment variables
 * @returns its address, and the environment lib/ needs to work on the same database
 */
export async function startSite(dataFolder: string, settings: Record<string, string> = {}): Promise<SiteProcess> {
  const { DATABASE_URL: _own, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inherited, ...settings, DATA_DIR: dataFolder, PORT: '0', HOST: '127.0.0.1' },
  })
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^Ready: (\S+)/.exec(line)
      // By number: the name may mean another address first, and only this one is listened on.
      if (ready?.[1]) resolve(ready[1].replace('localhost', '127.0.0.1'))
    })
    void exited.then(() => reject(new Failure('The site ended before it was ready; its message above says why.')))
  })
  const secrets = readSecrets(dataFolder)
  const port = readPostmaster(join(dataFolder, 'postgres/data'))?.port
  if (!port) throw new Failure('The site runs without a database.')
  return {
    url,
    environment: { DATA_DIR: dataFolder, DATABASE_URL: addressOf(port, secrets.databasePassword), NEXTAUTH_SECRET: secrets.authSecret, NEXTAUTH_URL: url },
    stop: async () => {
      child.kill('SIGINT')
      await exited
    },
  }
}
