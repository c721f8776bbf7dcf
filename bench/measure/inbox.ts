import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { paths } from '@/lib/paths'
import { shortNumber, type Row } from '../report'
import { addMember } from '../seed/people'
import { growth, timeBeside, timeOf, type Timed } from './request'

/** Enough for a whole page of mentions, which are one in ten. */
const FEW_NOTICES = 400
const MANY_NOTICES = 20_000
const SLOWEST = 1.5
/** Posts of so many are hidden from others since. */
const HIDDEN_EVERY = 20

/** How long each page of an inbox takes. */
export type InboxTimes = Record<InboxPage, Timed>

type InboxPage = 'inbox' | 'inbox, halfway down' | 'inbox, what is unread' | 'inbox, mentions'

/** Those of somebody who was hardly told of anything. */
export async function timeSmallInbox(site: string): Promise<InboxTimes> {
  return timesOf(site, (await readerWith('new_reader', FEW_NOTICES)).headers, null)
}

/** What an inbox costs who never reads it, in a large forum, where others were told of as much before. @param before what a small one cost in a small forum */
export async function measureInbox(site: string, before: InboxTimes): Promise<Row[]> {
  for (const name of ['first_reader', 'second_reader']) await readerWith(name, MANY_NOTICES)
  const many = await readerWith('old_reader', MANY_NOTICES)
  const after = await timesOf(site, many.headers, many.middle)
  const counted = await timeOf({ url: `${site}${paths.guidelines()}`, headers: many.headers })
  const anonymous = await timeOf({ url: `${site}${paths.guidelines()}`, headers: {} })
  return [
    ...(Object.keys(after) as InboxPage[]).map((page) => rowOf(page, after[page], before[page])),
    { what: 'counting what is unread, on a page without anything else', figure: `${shortNumber(counted - anonymous)} ms`, target: '', met: null, data: { counted, anonymous } },
  ]
}

async function timesOf(site: string, headers: Record<string, string>, before: number | null): Promise<InboxTimes> {
  const timeAt = (path: string) => timeBeside({ url: site + path, headers }, { url: site + paths.guidelines(), headers: {} })
  return {
    'inbox': await timeAt(paths.inbox()),
    'inbox, halfway down': await timeAt(paths.inbox(null, before)),
    'inbox, what is unread': await timeAt(paths.inbox('unread')),
    'inbox, mentions': await timeAt(paths.inbox('mentions')),
  }
}

/** Somebody who was told of the latest comments, of one in ten because it mentions them. */
async function readerWith(name: string, count: number): Promise<{ headers: Record<string, string>; middle: number | null }> {
  const userId = await addMember(name)
  await db().$executeRaw`
    insert into notices (user_id, item_id, reason, created_at)
    select ${userId}, id, case when row_number() over (order by id) % 10 = 0 then 'mention' else 'thread' end::notice_reason, created_at
    from (select id, created_at from items where kind = 'comment' order by id desc limit ${count}) i order by id`
  await db().$executeRaw`update items set score = 0 where id % ${HIDDEN_EVERY} = 0 and id in (select item_id from notices where user_id = ${userId})`
  await db().$executeRaw`analyze notices`
  const [row] = await db().$queryRaw<{ id: number }[]>`select id from notices where user_id = ${userId} order by id desc offset ${count / 2} limit 1`
  const session = await sessionCookie({ userId, epoch: 0 })
  return { headers: { cookie: `${session.name}=${session.value}` }, middle: row?.id ?? null }
}

function rowOf(page: InboxPage, many: Timed, few: Timed): Row {
  const { ratio, figure } = growth(many, few)
  const what = `${page}: ${MANY_NOTICES.toLocaleString('en-GB')} notices in a forum of a million posts, against ${FEW_NOTICES} in a small one`
  return { what, figure, target: `at most ${SLOWEST} ×`, met: ratio <= SLOWEST, data: { ratio, many: many.ms, few: few.ms } }
}
