import { isInEditWindow } from '@/lib/authoring/rules'
import { paths } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'

/** What an author can still do with a post of their own. @param post `gone` when they deleted it */
export function ownActs({ id, createdAt, gone }: { id: number; createdAt: Date; gone: boolean }, at: Date): Markup | null {
  if (!isInEditWindow(createdAt, at)) return null
  return gone ? html` <a href=${paths.remove(id)}>undelete</a>` : html` <a href=${paths.edit(id)}>edit</a> <a href=${paths.remove(id)}>delete</a>`
}
