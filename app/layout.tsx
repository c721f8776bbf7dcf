import type { Metadata, Viewport } from 'next'
import { Keyboard } from '@/components/keys/keyboard'
import { Placed } from '@/components/ui/placed'
import { SignOutForm } from '@/components/site/sign-out-form'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { viewerBar } from '@/components/site/viewer-bar'
import { absolute } from '@/lib/absolute'
import { viewerOf } from '@/lib/accounts/queries'
import { takeView } from '@/lib/accounts/take-view'
import { now } from '@/lib/clock'
import type { Visitor } from '@/lib/document'
import { whenKnown, type Awaitable } from '@/lib/once-per'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import './globals.css'
import { DESCRIPTION, openGraph } from './page-metadata'

export const dynamic = 'force-dynamic'

/** Where the forum is, is known when it runs, not when it is built. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(absolute('/')),
    title: { default: settings.siteName, template: `%s | ${settings.siteName}` },
    description: DESCRIPTION,
    openGraph,
    twitter: { card: 'summary' },
  }
}

export const viewport: Viewport = { colorScheme: 'light dark', themeColor: [{ media: '(prefers-color-scheme: dark)', color: '#151716' }, { color: '#fbfaf7' }] }

/** Stands on every page, so it is here that pages are counted and refused to who wants that. */
function viewersEnd(visitor: Visitor): Awaitable<string> {
  return whenKnown(viewerOf(visitor), (viewer) => whenKnown(takeView(visitor, viewer), () => viewerBar(viewer, visitor, now())))
}

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="search" type="application/opensearchdescription+xml" title={settings.siteName} href={paths.openSearch()} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <SiteHeader>
          <SignOutForm>
            <Placed fill={viewersEnd} />
          </SignOutForm>
        </SiteHeader>
        <main id="main">{children}</main>
        <SiteFooter />
        <Keyboard />
      </body>
    </html>
  )
}
