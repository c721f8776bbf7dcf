import { ensureBuild } from './setup/build'
import { loadDemo } from './setup/demo'
import { refuseTakenPort, runSite } from './setup/site'
import { openSiteDatabase } from './setup/site-database'

/** `npm start`: everything from a bare clone to a served forum. `--demo` loads the demonstration community into a database of your own, too. */
export async function run(args: string[]): Promise<void> {
  await refuseTakenPort()
  const database = await openSiteDatabase()
  try {
    const signIn = await loadDemo({ wanted: database.embedded || args.includes('--demo') })
    await ensureBuild()
    await runSite(database, { dev: false, signIn })
  } catch (error) {
    await database.release()
    throw error
  }
}
