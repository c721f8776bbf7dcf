import type { Metadata } from 'next'
import { CommentForm } from '@/components/comments/comment-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { itemTop } from '@/components/stories/item-top'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { whyClosed } from '@/lib/comments/rules'
import { settings } from '@/lib/settings'
import { itemHead } from '@/lib/stories/item'
import { sightOf } from '@/lib/stories/sight'
import { itemId } from '../../search-params'

export const metadata: Metadata = { title: 'Reply' }

export default async function ReplyPage({ params }: { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  const viewer = await currentViewer()
  const head = id && (await itemHead(id, sightOf(viewer)))
  if (!head) return <NotFoundPage />
  return (
    <article>
      <Placed fill={async () => itemTop(head, { at: now(), acting: null })} />
      <CommentForm parentId={head.id} label="Reply" closed={whyClosed(head, now())} limit={settings.textLength.max} />
    </article>
  )
}
