import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { Failure } from './failure'

/** How to run a PostgreSQL program as somebody it accepts. */
export type Runner = { prefix: string[]; ids: { uid: number; gid: number } | null }

/**
 * PostgreSQL refuses to run as root, so root hands it to the user `postgres`, made if missing. That user may not be able to enter
 * the folder the forum lies in (a clone below /root): then, and only then, it keeps the one capability that lets it pass.
 * @param program a PostgreSQL program to try with
 * @param folder the folder the database will lie in; it is given to that user
 */
export function postgresRunner(program: string, folder: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [], ids: null }
  const ids = findPostgresUser() ?? makePostgresUser()
  chownSync(folder, ids.uid, ids.gid)
  const runner = [[], ...['dac_read_search', 'dac_override'].map((capability) => keeping(capability, ids))]
    .map((prefix): Runner => (prefix.length > 0 ? { prefix, ids: null } : { prefix, ids }))
    .find((candidate) => canReach(candidate, program, folder))
  if (!runner) throw new Failure(`PostgreSQL cannot run as root, and its user cannot enter ${folder}: move the forum to a folder other users can enter, or run it as an ordinary user.`)
  return runner
}

function keeping(capability: string, { uid, gid }: { uid: number; gid: number }): string[] {
  const kept = `-all,+${capability}`
  // PostgreSQL asks access(2) about its own programs, which forgets capabilities unless this bit is set.
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${kept}`, `--ambient-caps=${kept}`, '--securebits=+no_setuid_fixup', '--']
}

function canReach(runner: Runner, program: string, folder: string): boolean {
  return [
    [program, '--version'],
    ['test', '-x', program],
    ['ls', folder],
  ].every((command) => {
    const [file, ...args] = [...runner.prefix, ...command]
    return file !== undefined && spawnSync(file, args, { ...runner.ids, cwd: '/', stdio: 'ignore' }).status === 0
  })
}

function findPostgresUser(): { uid: number; gid: number } | null {
  const read = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const uid = read('-u')
  const gid = read('-g')
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

function makePostgresUser(): { uid: number; gid: number } {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
  } catch {
    throw new Failure('PostgreSQL cannot run as root, and a user "postgres" could not be made: run the forum as an ordinary user.')
  }
  const made = findPostgresUser()
  if (!made) throw new Failure('PostgreSQL cannot run as root, and there is no user "postgres": run the forum as an ordinary user.')
  return made
}
