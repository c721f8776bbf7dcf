import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPostmaster } from '@/scripts/setup/cluster'
import { ROOT } from '@/scripts/setup/root'
import { test as base } from './cast'

/** A command that somebody has typed. */
export type Command = {
  /** What it has said so far. */
  output: () => string
  /** Its exit code, when it has ended. */
  ended: Promise<number>
  /** The address of the site, when it serves. */
  ready: Promise<string>
  send: (signal: NodeJS.Signals) => void
  /** Closes the terminal that shows what it says. */
  hangUp: () => void
}

/** Somebody at a shell, in an empty data folder. */
export type Shell = {
  /** Begins `npm run NAME`. */
  begin: (command: string[], environment?: Record<string, string>) => Command
  /** Runs it to its end. */
  run: (command: string[], environment?: Record<string, string>) => Promise<{ code: number; output: string }>
  /** The number and port of the PostgreSQL that works in the folder. */
  postgres: () => { pid: number; port: number } | null
  /** Ends that PostgreSQL as a crash would. */
  killPostgres: () => void
}

/** Tests of what people do at a shell: it has a data folder of its own, and nothing is left of it. */
export const test = base.extend<{ shell: Shell }>({
  shell: async ({}, use) => {
    const { shell, close } = openShell()
    await use(shell)
    await close()
  },
})

function openShell(): { shell: Shell; close: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-shell-'))
  const children: ChildProcess[] = []
  const begin = (command: string[], environment: Record<string, string> = {}): Command => {
    const env = { ...plainEnvironment(), DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', ...environment }
    const child = spawn(process.execPath, ['scripts/run.mjs', ...command], { cwd: ROOT, env })
    children.push(child)
    return follow(child)
  }
  const postgres = () => readPostmaster(join(folder, 'postgres/data'))
  const killPostgres = () => {
    const { pid = 0 } = postgres() ?? {}
    // The file may be older than a crash, and its number somebody else's by now.
    if (commandLineOf(pid).includes(folder)) process.kill(pid, 'SIGKILL')
  }
  const run = async (command: string[], environment?: Record<string, string>) => {
    const { ended, output } = begin(command, environment)
    return { code: await ended, output: output() }
  }
  const close = async () => {
    for (const child of children.filter(isRunning)) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    killPostgres()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  return { shell: { begin, run, postgres, killPostgres }, close }
}

/** The environment without what belongs to the site the other tests look at. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, NEXTAUTH_SECRET: _secret, NEXTAUTH_URL: _url, ...plain } = process.env
  return plain
}

function follow(child: ChildProcess): Command {
  let said = ''
  const ended = once(child, 'close').then(() => child.exitCode ?? -1)
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /^Ready: (\S+)/m.exec(said)?.[1]
      // By number: the name may mean another address first, and only this one is listened on.
      if (address) resolve(address.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => reject(new Error(`The command ended with ${code} before it was ready: ${said}`)))
  })
  ready.catch(() => undefined)
  return { output: () => said, ended, ready, send: (signal) => void child.kill(signal), hangUp: () => [child.stdout, child.stderr].forEach((stream) => stream?.destroy()) }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function commandLineOf(pid: number): string {
  if (existsSync('/proc/self')) return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/** @returns the demo admin, as a command that serves tells */
export function adminOf(site: Command): { name: string; password: string } {
  const [, name = '', password = ''] = /log in as (\S+) with the password (\S+)\)/.exec(site.output()) ?? []
  return { name, password }
}
