import { loadDemo } from './setup/demo'
import { refuseTakenPort, runSite } from './setup/site'
import { openSiteDatabase } from './setup/site-database'

/** `npm run dev`: the same as `npm start`, with hot reload instead of a build. */
export async function run(args: string[]): Promise<void> {
  await refuseTakenPort()
  const database = await openSiteDatabase()
  try {
    const signIn = await loadDemo({ wanted: database.embedded || args.includes('--demo') })
    await runSite(database, { dev: true, signIn })
  } catch (error) {
    await database.release()
    throw error
  }
}
