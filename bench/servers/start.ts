import { join } from 'node:path'
import { ROOT } from '@/scripts/setup/root'
import { startChild, type ChildServer } from './child'
import { OBVIOUS } from './build-obvious'

const TYPESCRIPT = ['--import', 'tsx/esm']

/** The forum itself, from its production build. @param environment beside that of this process */
export function startSite(environment: Record<string, string> = {}): Promise<ChildServer> {
  return startChild([...TYPESCRIPT, 'bench/servers/serve-site.ts'], environment)
}

/** @param folder the files it sends from memory */
export function startBare(folder: string): Promise<ChildServer> {
  return startChild([...TYPESCRIPT, 'bench/servers/serve-bytes.ts', folder])
}

/** A bare server that asks the database what the item API asks it. */
export function startItems(): Promise<ChildServer> {
  return startChild([...TYPESCRIPT, 'bench/servers/serve-items.ts'])
}

/** The framework's own server for the pages kept for comparison: the empty one and the obvious thread. */
export function startObvious(): Promise<ChildServer> {
  return startChild([join(ROOT, 'node_modules/next/dist/bin/next'), 'start', OBVIOUS, '--hostname', '127.0.0.1'])
}
