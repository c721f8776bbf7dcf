import { isInForce, isModerator, MOST_UNREAD, type Viewer } from '@/lib/accounts/rules'
import type { Visitor } from '@/lib/document'
import { paths } from '@/lib/paths'
import { html } from '@/lib/text/markup'
import { lookClasses, topStyle } from './viewer-look'

/**
 * The right end of the header: who is signed in, or the way to sign in and come back. Who is banned or silenced reads it there. It carries how the pages look
 * to the viewer, too.
 * @param at the present time
 */
export function viewerBar(viewer: Viewer | null, { address, nonce }: Visitor, at: Date): string {
  if (!viewer) return html`<span id=viewer><a href="${paths.login(address)}">log in</a></span>`.html
  const standing = isInForce(viewer.ban, at) ? 'banned' : isInForce(viewer.silence, at) ? 'silenced' : null
  const look = viewer.look && html` class="${lookClasses(viewer.look)}"${!viewer.look.keys && html` data-keys=off`}`
  return html`${viewer.look && topStyle(viewer.look, nonce)}<span id=viewer data-name=${viewer.name}${look}><a href=${paths.user(viewer.name)}>${viewer.name}</a> <span title="Your karma">(${viewer.karma})</span> <a href=${paths.inbox()}>inbox${viewer.unread > 0 && ` (${viewer.unread < MOST_UNREAD ? viewer.unread : `${MOST_UNREAD - 1}+`})`}</a>${standing && html` <a href=${paths.inbox()}>${standing}</a>`}${isModerator(viewer) && html` <a href=${paths.desk()}>desk</a>`}
    <input type=hidden name=goto value="${address}"><button>log out</button></span>`.html
}
