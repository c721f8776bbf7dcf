'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { paths } from '@/lib/paths'
import { addBrowser, dropBrowsers } from './browsers'

/** The lengths are those of the keys, base64url (RFC 8291). */
const browser = z.object({ endpoint: z.string().max(1000), p256dh: z.string().regex(/^[\w-]{87}$/), auth: z.string().regex(/^[\w-]{22}$/) })

/** What the button to push to this browser sends. */
export const pushHere = memberAction(
  browser,
  async (given, viewer) => {
    const refusal = await addBrowser(viewer, given)
    return refusal ? { message: refusal } : { goto: paths.ownNotices('saved') }
  },
  { whileBanned: true },
)

/** The button to push to no browser. */
export const pushNowhere = memberAction(
  z.object({}),
  async (_input, viewer) => {
    await dropBrowsers(viewer.id)
    return { goto: paths.ownNotices('saved') }
  },
  { whileBanned: true },
)
