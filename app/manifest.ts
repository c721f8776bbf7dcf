import type { MetadataRoute } from 'next'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { DESCRIPTION } from './page-metadata'

/** What the forum is called, is known when it runs. */
export const dynamic = 'force-dynamic'

const shortcuts = [
  { name: 'New stories', url: paths.newest() },
  { name: 'New comments', url: paths.newComments() },
  { name: 'Submit', url: paths.submit() },
]

/** What browsers need to install the forum as an app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    ...{ id: '/', start_url: paths.front(), scope: '/', display: 'minimal-ui' },
    ...{ name: settings.siteName, short_name: settings.siteName, description: DESCRIPTION, lang: 'en' },
    ...{ background_color: '#fbfaf7', theme_color: '#fbfaf7' },
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts,
    // Some apps put the address into the text, so that has a name of its own.
    share_target: { action: paths.submit(), method: 'get', params: { title: 'title', text: 'shared', url: 'url' } },
  }
}
