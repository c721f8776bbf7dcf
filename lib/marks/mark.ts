import { db } from '@/lib/db'

/** Hides a story from the viewer's lists; asked twice is asked once. */
export async function hide(userId: number, itemId: number): Promise<void> {
  await db().$executeRaw`
    insert into hidden (user_id, item_id) select ${userId}, id from items where id = ${itemId} and parent_id is null on conflict do nothing`
}

/** Brings a hidden story back. */
export async function unhide(userId: number, itemId: number): Promise<void> {
  await db().hidden.deleteMany({ where: { userId, itemId } })
}

/** Puts a live story or comment among the viewer's favourites, which everyone can see. */
export async function favourite(userId: number, itemId: number): Promise<void> {
  await db().$executeRaw`
    insert into favourites (user_id, item_id) select ${userId}, id from items
    where id = ${itemId} and kind <> 'pollopt' and live on conflict do nothing`
}

/** Takes a favourite back. */
export async function unfavourite(userId: number, itemId: number): Promise<void> {
  await db().favourite.deleteMany({ where: { userId, itemId } })
}

/** Remembers that the viewer folded a comment away; not of those that are folded anyway, because they muted the author. */
export async function collapse(userId: number, itemId: number): Promise<void> {
  await db().$executeRaw`
    insert into collapsed (user_id, item_id, story_id) select ${userId}, id, story_id from items where id = ${itemId} and kind = 'comment'
      and not exists (select from left_out o where o.user_id = ${userId} and o.person_id = items.author_id)
    for key share
    on conflict do nothing`
}

/** Remembers that the viewer opened it again. */
export async function expand(userId: number, itemId: number): Promise<void> {
  await db().collapsed.deleteMany({ where: { userId, itemId } })
}
