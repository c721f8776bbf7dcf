import type { ClientBase } from 'pg'
import { env } from './env'

/** How this process reaches its database. Without a limit to the wait, one that cannot be had looks like a hang. */
export function connectionSettings() {
  return { connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5000 }
}

/** PostgreSQL takes a list of unknown length for ten rows and would plan such a query each time, which takes longer than running it. */
export async function planOnce(client: ClientBase): Promise<void> {
  await client.query('set plan_cache_mode = force_generic_plan')
}
