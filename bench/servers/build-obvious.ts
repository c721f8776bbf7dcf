import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '@/scripts/setup/failure'
import { ROOT } from '@/scripts/setup/root'

/** The pages kept for comparison, an application of their own. */
export const OBVIOUS = join(ROOT, 'bench/obvious')

/**
 * Builds those pages, always anew: they use the forum's own queries.
 * @throws Failure when they do not build
 */
export function buildObvious(): void {
  rmSync(join(OBVIOUS, '.next'), { recursive: true, force: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', OBVIOUS], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status === 0) return
  console.error(`${stdout}\n${stderr}`.trim())
  throw new Failure('The pages kept for comparison could not be built; the message above says why.')
}
