import { readPolicy } from '@/lib/env'
import { ensureClient } from './build'
import { sentenceFor } from './failure'

type Command = { run: (args: string[]) => Promise<void> }

const commands: Record<string, () => Promise<Command>> = {
  start: () => import('../start'),
  dev: () => import('../dev'),
  test: () => import('../test'),
  bench: () => import('@/bench/run'),
  import: () => import('../import'),
  admin: () => import('../admin'),
}

/**
 * Runs one of the npm scripts and ends the process: 0 when it did what was asked.
 * @param name the script's name in package.json
 */
export async function main(name: string, args: string[]): Promise<void> {
  try {
    readPolicy()
    await ensureClient()
    const command = await commands[name]?.()
    await command?.run(args)
    process.exit(process.exitCode ?? 0)
  } catch (error) {
    console.error(sentenceFor(error) ?? error)
    process.exit(1)
  }
}
