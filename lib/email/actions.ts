'use server'

import { z } from 'zod'
import { memberAction, visitorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { chooseMail } from './choose-mail'
import { confirmEmail } from './confirm'
import { leaveMail } from './leave'
import { mailRhythms } from './rules'

const isAddress = (given: string) => z.email().safeParse(given).success
const address = z.string().trim().max(254, 'No mail address is that long.').refine((given) => given === '' || isAddress(given), 'That is no mail address: it looks like name@example.org.')
const key = z.string().max(100)

/** The form of where notices are mailed to. */
export const settleMail = memberAction(
  z.object({ address, rhythm: z.enum(mailRhythms) }),
  async (wish, viewer) => {
    const chosen = await chooseMail(viewer, wish, now())
    return 'refusal' in chosen ? { message: chosen.refusal } : { goto: paths.ownNotices(chosen.asked ? 'asked' : 'saved') }
  },
  { whileBanned: true },
)

/** The button behind the link that was mailed; whoever reads mail there is not always signed in. */
export const confirmAddress = visitorAction(z.object({ key }), async ({ key: given }) => {
  const refusal = await confirmEmail(given, now())
  return refusal ? { message: refusal } : { goto: paths.ownNotices('saved') }
})

/** The button that ends mail. */
export const endMail = visitorAction(z.object({ key }), async ({ key: given }) => ((await leaveMail(given)) ? { goto: paths.leaveEmail(given, 'left') } : { message: 'This link is of an address that is not used here any more, so nothing is mailed to it.' }))
