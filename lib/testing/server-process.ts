import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ROOT } from '@/scripts/setup/root'

/** A real server in a process of its own, and where it puts what it gets. */
export type ServerProcess = { url: string; folder: string; stop: () => Promise<void> }

/**
 * @param script in this folder; it prints the port it listens on
 * @param folder made if it is missing
 */
export async function startServer(script: string, protocol: 'smtp' | 'http', folder: string): Promise<ServerProcess> {
  mkdirSync(folder, { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx/esm', `lib/testing/${script}`, folder], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const stop = async () => {
    const exited = once(child, 'exit')
    child.kill()
    await exited
  }
  return { url: `${protocol}://127.0.0.1:${port}`, folder, stop }
}
