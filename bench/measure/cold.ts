import type { Case } from '../cases'
import { plainRow, shortNumber, type Row } from '../report'
import type { ChildServer } from '../servers/child'
import { startBare, startObvious, startSite } from '../servers/start'
import { get } from './request'

/**
 * Starts each server anew and times the very first request it answers.
 * @param folder the bytes the bare server sends
 */
export async function measureCold({ label, name, path, headers, rival }: Case, folder: string): Promise<Row> {
  const site = await firstAnswer(() => startSite(), { path, headers })
  const bare = await firstAnswer(() => startBare(folder), { path: `/${name}`, headers })
  const other = await firstAnswer(startObvious, { path: rival.path, headers })
  return plainRow(`${label}, cold`, `${shortNumber(site)} ms (a bare server ${shortNumber(bare)} ms, ${rival.label} ${shortNumber(other)} ms)`, { site, bare, rival: other })
}

async function firstAnswer(start: () => Promise<ChildServer>, { path, headers }: { path: string; headers: Record<string, string> }): Promise<number> {
  const server = await start()
  const { ms } = await get({ url: server.url + path, headers })
  await server.stop()
  return ms
}
