import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkPassword } from '@/lib/accounts/check-password'
import { hashPassword } from '@/lib/accounts/passwords'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { DEMO_ADMIN, loadDemoCommunity } from '@/prisma/demo/load'
import { dataFolder } from './data-folder'
import { step } from './progress'

const kept = z.object({ password: z.string() })

/**
 * Loads the demonstration community if it is wanted and the forum is empty. Its admin gets a password of this installation's own.
 * @returns how to sign in as that admin, as long as the password was not changed
 */
export async function loadDemo({ wanted }: { wanted: boolean }): Promise<string | null> {
  const file = join(dataFolder(), 'demo-admin.json')
  if (wanted && (await isEmpty())) {
    const password = randomBytes(9).toString('base64url')
    await step('Loading the demonstration community', async () => loadDemoCommunity(await hashPassword(password), now()))
    writeFileSync(file, JSON.stringify({ password }), { mode: 0o600 })
  }
  if (!existsSync(file)) return null
  const { password } = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  return (await checkPassword(DEMO_ADMIN, password)) ? `log in as ${DEMO_ADMIN} with the password ${password}` : null
}

async function isEmpty(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null
}
