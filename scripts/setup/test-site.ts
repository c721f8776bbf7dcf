import { join } from 'node:path'
import { hurry } from '@/lib/testing/cluster'
import { startMailServer } from '@/lib/testing/mail-server'
import { startWebServer } from '@/lib/testing/web-server'
import { startSite, type SiteProcess } from './site-process'

/**
 * Starts the site as the end-to-end tests want it: it sends its mail at once, to a server that keeps it in the folder MAIL_FOLDER names, and may ask somebody
 * else's web server at WEB_URL, which keeps what is sent to it in WEB_FOLDER.
 */
export async function startTestSite(folder: string): Promise<SiteProcess> {
  const mail = await startMailServer(join(folder, 'mail'))
  const web = await startWebServer(join(folder, 'web'))
  const site = await startSite(join(folder, 'site'), { OUTWARD_ORIGINS: web.url, SMTP_URL: mail.url, MAIL_FROM: 'forum@example.org', NOTICE_MAIL_MINUTES: '0' })
  await hurry(site.environment.DATABASE_URL ?? '')
  return {
    url: site.url,
    environment: { ...site.environment, MAIL_FOLDER: mail.folder, WEB_URL: web.url, WEB_FOLDER: web.folder },
    stop: async () => {
      await site.stop()
      await mail.stop()
      await web.stop()
    },
  }
}
