import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { ROOT } from '@/scripts/setup/root'

/** Somebody else's web server, in a process of its own, and where it puts what is sent to it. */
export type TestWebServer = { url: string; folder: string; stop: () => Promise<void> }

/** @param folder made if it is missing */
export async function startWebServer(folder: string): Promise<TestWebServer> {
  mkdirSync(folder, { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'lib/testing/web-server-process.ts', folder], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const stop = async () => {
    const exited = once(child, 'exit')
    child.kill()
    await exited
  }
  return { url: `http://127.0.0.1:${port}`, folder, stop }
}

const sent = z.object({ path: z.string(), headers: z.record(z.string(), z.string()), body: z.string() })

/** What was sent to an address. */
export type Sent = z.infer<typeof sent>

/** @returns what was sent to a path, in that order */
export function sentTo(folder: string, path: string): Sent[] {
  const files = readdirSync(folder).toSorted().map((name) => sent.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return files.filter((each) => each.path === path)
}
