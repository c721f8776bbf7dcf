import { paths } from '@/lib/paths'

const PAGES = [
  ['Queue', paths.desk()],
  ['Gone', paths.gone()],
  ['Mail', paths.mailboxes()],
  ['Sites', paths.sites()],
  ['Words', paths.words()],
  ['Log', paths.log()],
] as const

/** From each page of the desk to the others. @param at the address of the page it stands on */
export function DeskNav({ at }: { at: string }) {
  return (
    <nav className="orders" aria-label="Desk">
      {PAGES.map(([label, address]) => (
        <a key={address} href={address} aria-current={address === at ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
