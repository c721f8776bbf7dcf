import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createAccount } from '@/lib/accounts/create-account'
import { resetPassword } from '@/lib/accounts/reset-password'
import { NAME_FORM } from '@/lib/accounts/rules'
import { setRole } from '@/lib/accounts/set-role'
import { disconnect } from '@/lib/db'
import { settings } from '@/lib/settings'
import { Failure } from './setup/failure'
import { say } from './setup/progress'
import { openSiteDatabase } from './setup/site-database'

const USAGE = `Usage:
  npm run admin -- create NAME [--role member|moderator|admin] [--password PASSWORD]
  npm run admin -- role NAME member|moderator|admin
  npm run admin -- password NAME [--password PASSWORD]
Without --password one is made and printed.`

const roles = ['member', 'moderator', 'admin'] as const
type Role = (typeof roles)[number]

/** `npm run admin`: what somebody with a shell may do to accounts. */
export async function run(args: string[]): Promise<void> {
  const { act, name, role, password } = readArguments(args)
  const database = await openSiteDatabase()
  try {
    if (act === 'create') await create(name, role ?? 'member', password)
    else if (act === 'role' && role) await change(name, role)
    else await reset(name, password)
  } finally {
    await disconnect()
    await database.release()
  }
}

function readArguments(args: string[]): { act: 'create' | 'role' | 'password'; name: string; role: Role | undefined; password: string } {
  const { values, positionals } = parse(args)
  const [act, name, ...rest] = positionals
  const role = roles.find((each) => each === (act === 'role' ? rest[0] : values.role))
  const wantsRole = act === 'role' || values.role !== undefined
  if ((act !== 'create' && act !== 'role' && act !== 'password') || !name || (wantsRole && !role)) throw new Failure(USAGE)
  if (!NAME_FORM.test(name) && act === 'create') throw new Failure(`"${name}" cannot be a name: use 2 to 15 letters, digits, "_" or "-".`)
  const { min, max } = settings.passwordLength
  const password = values.password ?? randomBytes(12).toString('base64url')
  if (password.length < min || password.length > max) throw new Failure(`A password has ${min} to ${max} characters.`)
  return { act, name, role, password }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { role: { type: 'string' }, password: { type: 'string' } } })
  } catch {
    throw new Failure(USAGE)
  }
}

async function create(name: string, role: Role, password: string): Promise<void> {
  if ((await createAccount({ name, password, role })) === null) throw new Failure(`The name ${name} is taken.`)
  say(`Made the account ${name} (${role}) with the password ${password}`)
}

async function change(name: string, role: Role): Promise<void> {
  if (!(await setRole(name, role))) throw new Failure(`Nobody is called ${name}.`)
  say(`${name} is now ${role === 'admin' ? 'an admin' : `a ${role}`}.`)
}

async function reset(name: string, password: string): Promise<void> {
  if (!(await resetPassword(name, password))) throw new Failure(`Nobody is called ${name}.`)
  say(`${name} has the password ${password}; whoever was signed in under that name is signed out.`)
}
