import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { CommentForm } from '@/components/comments/comment-form'
import { ThreadForm } from '@/components/comments/thread-form'
import { LiveThread } from '@/components/live/live-thread'
import { MarkForm } from '@/components/marks/mark-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { Placed } from '@/components/ui/placed'
import { now } from '@/lib/clock'
import { whyClosed } from '@/lib/comments/rules'
import { paths } from '@/lib/paths'
import { reusePage } from '@/lib/place'
import { settings } from '@/lib/settings'
import { EVERYONE } from '@/lib/stories/sight'
import { itemHead, type ItemHead } from '@/lib/stories/item'
import { itemId, threadView, type Search } from '../../search-params'
import { itemMetadata } from './metadata'
import { itemPlaces } from './places'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const head = await publicHead((await params).id)
  return head ? itemMetadata(head) : { title: 'Not found' }
}

/** An item of any kind with what was said below it. Everything that differs per viewer stands in a place; the rest is reused for all. */
export default async function ItemPage({ params, searchParams }: Props) {
  const view = threadView(await searchParams)
  const head = await publicHead((await params).id)
  if (!head) return <NotFoundPage />
  if (head.kind === 'pollopt') permanentRedirect(paths.item(head.storyId) as never)
  const places = itemPlaces(head, view)
  const closed = whyClosed(head, now())
  reusePage(async (visitor) => {
    const latest = await places.item(visitor)
    return latest?.threadVersion === head.threadVersion && latest.storyId === head.storyId && whyClosed(latest, now()) === closed
  })
  return (
    <article>
      <MarkForm goto={paths.thread(head.id, view)}>
        <Placed fill={places.style} />
        <Placed fill={places.top} />
      </MarkForm>
      <CommentForm parentId={head.id} label={head.kind === 'comment' ? 'Reply' : 'Add comment'} closed={closed} limit={settings.textLength.max} />
      <ThreadForm goto={paths.thread(head.id, view)} limit={settings.textLength.max}>
        <Placed fill={places.thread} />
      </ThreadForm>
      <Placed fill={places.data} />
      <LiveThread storyId={head.storyId} />
    </article>
  )
}

/** What everyone may see of the item; the page and its title ask once. */
const publicHead = cache(async (given: string): Promise<ItemHead | null> => {
  const id = itemId(given)
  return id ? itemHead(id, EVERYONE) : null
})
