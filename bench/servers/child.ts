import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@/scripts/setup/cluster'
import { Failure } from '@/scripts/setup/failure'
import { ROOT } from '@/scripts/setup/root'

/** A web server in a process of its own. */
export type ChildServer = { url: string; pid: number; stop: () => Promise<void> }

const HOST = '127.0.0.1'

/**
 * Starts a program that serves on HOST and PORT and prints "Ready" when it does.
 * @param args of node
 * @param environment beside that of this process
 * @throws Failure when it ends instead
 */
export async function startChild(args: readonly string[], environment: Record<string, string> = {}): Promise<ChildServer> {
  const port = String(await freePort())
  const env = { ...process.env, ...environment, PORT: port, HOST, HOSTNAME: HOST, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (/\bready\b/i.test(output)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Failure(`A server that is measured did not start: ${output.trim().split('\n').at(-1) ?? ''}`)))
  })
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://${HOST}:${port}`, pid: child.pid ?? 0, stop }
}
