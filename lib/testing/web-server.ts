import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startServer, type ServerProcess } from './server-process'

/** Somebody else's web server, in a process of its own. @param folder made if it is missing */
export function startWebServer(folder: string): Promise<ServerProcess> {
  return startServer('web-server-process.ts', 'http', folder)
}

const sent = z.object({ path: z.string(), headers: z.record(z.string(), z.string()), body: z.string() })

/** What was sent to an address. */
export type Sent = z.infer<typeof sent>

/** @returns what was sent to a path, in that order */
export function sentTo(folder: string, path: string): Sent[] {
  const files = readdirSync(folder).toSorted().map((name) => sent.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return files.filter((each) => each.path === path)
}
