import { expect, it } from 'vitest'
import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { keepNote } from '@/lib/reading/keep-note'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { listMarks, readerOf } from './queries'

it('gives labels to their writer alone, of those whose posts everybody sees there', async () => {
  const [viewer, author, gone, absent] = [await newViewer(), await newViewer(), await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  const hidden = await newComment({ authorId: gone.id, storyId, deletedAt: minutesAgo(1) })
  for (const { id: personId } of [author, gone, absent]) expect(await keepNote(viewer, { personId, text: '', label: 'friend' })).toBeNull()
  const labels = async ({ id }: { id: number }) => {
    const { name, value } = await sessionCookie({ userId: id, epoch: 0 })
    const reader = await readerOf({ cookies: `${name}=${value}`, nonce: '', address: '/' }, storyId)
    return [reader?.marks.labels, (await listMarks(id, [storyId, hidden])).labels]
  }
  const seen = [{ name: author.name, label: 'friend' }]
  expect(await labels(viewer)).toEqual([seen, seen])
  for (const other of [author, gone]) expect(await labels(other)).toEqual([[], []])
  await db().item.update({ where: { id: hidden }, data: { deletedAt: null } })
  expect((await labels(viewer))[0]).toHaveLength(2)
})
