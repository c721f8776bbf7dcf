import { join } from 'node:path'
import { startMailServer } from '@/lib/testing/mail-server'
import { startSite, type SiteProcess } from './site-process'

/** Starts the site as the end-to-end tests want it: it sends its mail at once, to a server that keeps it in the folder MAIL_FOLDER names. */
export async function startTestSite(folder: string): Promise<SiteProcess> {
  const mail = await startMailServer(join(folder, 'mail'))
  const site = await startSite(join(folder, 'site'), { SMTP_URL: mail.url, MAIL_FROM: 'forum@example.org', NOTICE_MAIL_MINUTES: '0' })
  return {
    url: site.url,
    environment: { ...site.environment, MAIL_FOLDER: mail.folder },
    stop: async () => {
      await site.stop()
      await mail.stop()
    },
  }
}
