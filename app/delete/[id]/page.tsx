import type { Metadata } from 'next'
import { DeleteForm } from '@/components/authoring/delete-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { mayNotDelete } from '@/lib/authoring/rules'
import { FormattedText } from '@/components/ui/formatted-text'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { viewersOwn, type OwnPostProps } from '../../own-post'

export const metadata: Metadata = { title: 'Delete' }

export default async function DeletePage(props: OwnPostProps) {
  const own = await viewersOwn(props, paths.remove)
  if (!own) return <NotFoundPage />
  const { viewer, post } = own
  const refusal = viewer && mayNotDelete(viewer, post, now())
  const isDeleted = post.deletedAt !== null
  return (
    <>
      <h1 className="list-heading">{isDeleted ? 'Undelete' : post.replies > 0 ? 'Withdraw' : 'Delete'}</h1>
      <p className="note">{refusal ?? explain(isDeleted, post.replies)}</p>
      {post.title && <p className="title">{post.title}</p>}
      {post.html && <FormattedText html={post.html} className="text preview" />}
      {!refusal && <DeleteForm id={post.id} isDeleted={isDeleted} isWithdrawal={post.replies > 0} back={paths.item(post.id)} />}
    </>
  )
}

function explain(isDeleted: boolean, replies: number): string {
  if (isDeleted) return 'You deleted this. Nobody else can read it; bring it back and everything is as it was.'
  const undo = `You can undo it within ${countOf(settings.edit / 60_000, 'minute')} of writing.`
  if (replies === 0) return `This is gone for everybody. ${undo}`
  return `This has ${replies === 1 ? 'a reply, which stays' : `${replies} replies, which stay`}: readers see [deleted] in its place, without your name. ${undo}`
}
