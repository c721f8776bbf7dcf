import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const secretsSchema = z.object({ databasePassword: z.string(), authSecret: z.string(), actionsKey: z.string() })

/** What this installation made up for itself and keeps: signing in survives a restart because of it. */
export type Secrets = z.infer<typeof secretsSchema>

/** @returns the absolute path of the data folder, which exists from now on (DATA_DIR, by default .data) */
export function dataFolder(): string {
  const folder = resolve(process.env.DATA_DIR || '.data')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** @returns the installation's secrets, made on first use */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made: Secrets = { databasePassword: secret(), authSecret: secret(), actionsKey: randomBytes(32).toString('base64') }
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  }
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Runs work while no other command on this folder runs its own. The lock of a process that died is taken over.
 * @param folder where the lock file lies
 */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'setup.lock')
  while (!take(file)) await wait(100)
  const drop = () => rmSync(file, { force: true })
  process.once('exit', drop)
  try {
    return await work()
  } finally {
    process.off('exit', drop)
    drop()
  }
}

function take(file: string): boolean {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    // A link appears whole or not at all, so nobody reads a lock without its owner's number.
    linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return pid > 0 && pid !== process.pid && isAlive(pid)
  } catch {
    return false
  }
}

/** @returns whether a process of this number runs, whoever owns it */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
