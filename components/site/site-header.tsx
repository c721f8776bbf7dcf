import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'

const links = [
  ['new', paths.newest()],
  ['comments', paths.newComments()],
  ['ask', paths.ask()],
  ['show', paths.show()],
  ['submit', paths.submit()],
] as const

/** The top of every page. @param children the viewer's end of it */
export function SiteHeader({ children }: { children: ReactNode }) {
  return (
    <header className="site-header">
      <a className="brand" href={paths.front()}>
        {settings.siteName}
      </a>
      <nav aria-label="Lists">
        {links.map(([label, href]) => (
          <a key={label} href={href}>
            {label}
          </a>
        ))}
      </nav>
      {children}
    </header>
  )
}
