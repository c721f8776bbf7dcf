import { readPolicy } from '@/lib/env'
import { ensureClient } from './build'
import { sentenceFor } from './failure'
import { sayAside } from './progress'

type Command = { run: (args: string[]) => Promise<void> }

const commands: Record<string, () => Promise<Command>> = {
  start: () => import('../start'),
  dev: () => import('../dev'),
  test: () => import('../test'),
  bench: () => import('@/bench/run'),
  screenshots: () => import('../screenshots'),
  import: () => import('../import'),
  export: () => import('../export'),
  admin: () => import('../admin'),
}

/**
 * Runs one of the npm scripts and ends the process: 0 when it did what was asked.
 * @param name the script's name in package.json
 */
export async function main(name: string, args: string[]): Promise<void> {
  goOnUnheard()
  if (name === 'export') sayAside()
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

/** The terminal or the log may be gone before the command ends. To say so there would fail as well, again and again. */
function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
