import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { mentionsIn } from './mentions'

/** A post that is written or edited; `leftOutBy` are followers of its author who leave such stories out. */
export type ToldPost = { id: number; html: string; leftOutBy?: readonly number[] }

/**
 * Tells everybody whom a new post concerns, in the transaction that writes it: whom it answers, whom it mentions, who follows the thread or its
 * author; each once, by the strongest reason they want to be told for. What it answers is read now.
 * @param at the present time
 */
export async function tellOfPost(tx: Transaction, post: ToldPost, at: Date): Promise<void> {
  await tell(tx, post, Prisma.sql`${mentionedSql(post)} union all ${OTHERS}`, at)
  await tx.$executeRaw`update notices n set read_at = ${at} from items i where i.id = ${post.id} and n.user_id = i.author_id and n.item_id = i.parent_id and n.read_at is null`
}

/** Tells whom an edited post mentions. Who was told of the post before is not told again. @param at the present time */
export async function tellOfEdit(tx: Transaction, post: ToldPost, at: Date): Promise<void> {
  await tell(tx, post, mentionedSql(post), at)
}

function mentionedSql({ html }: ToldPost): Prisma.Sql {
  return Prisma.sql`select p.id as user_id, 'mention'::notice_reason as reason from users p where p.name = any(${mentionsIn(html)}::citext[])`
}

/** Who follows a duplicate follows where its comments stand. */
const OTHERS = Prisma.sql`
  select p.author_id, 'reply' from items p where p.id = i.parent_id
  union all select f.user_id, 'thread' from threads t join followed f on f.story_id = t.story_id where i.parent_id is not null and i.story_id in (t.story_id, t.merged_into_id)
  union all select f.user_id, 'person' from followed f where f.person_id = i.author_id`

/** The people in the order of their numbers, so that two posts at once wait for one another and not each for the other. */
async function tell(tx: Transaction, { id, leftOutBy = [] }: ToldPost, concerned: Prisma.Sql, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into notices (user_id, item_id, reason, created_at)
    select u.id, i.id, min(c.reason), ${at} from items i cross join lateral (${concerned}) c join users u on u.id = c.user_id
    where i.id = ${id} and u.id <> i.author_id and not u.imported and u.left_at is null and not c.reason = any(u.unwanted)
      and not exists (select from left_out o where o.user_id = u.id and o.person_id = i.author_id)
      and not exists (select from muted_threads m join threads t on t.story_id = m.story_id where m.user_id = u.id and i.story_id in (t.story_id, t.merged_into_id))
      and (c.reason in ('reply', 'mention') or (not u.id = any(${[...leftOutBy]}::int[]) and not exists (select from hidden h where h.user_id = u.id and h.item_id = i.story_id)))
    group by u.id, i.id order by u.id on conflict do nothing`
}
