import type { Metadata } from 'next'
import { EditForm } from '@/components/authoring/edit-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { mayNotEdit } from '@/lib/authoring/rules'
import { FormattedText } from '@/components/ui/formatted-text'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { viewersOwn, type OwnPostProps } from '../../own-post'
import { isFormSent } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Edit' }

export default async function EditPage(props: OwnPostProps) {
  const own = await viewersOwn(props, paths.edit)
  if (!own) return <NotFoundPage />
  const { viewer, post } = own
  const refusal = viewer && mayNotEdit(viewer, post, now())
  return (
    <>
      <h1 className="list-heading">Edit</h1>
      {refusal ? <p className="note">{refusal}</p> : <p className="note">What it says now is kept, and readers see that it was edited.</p>}
      {post.html && <FormattedText html={post.html} className="text preview" />}
      {(!refusal || (await isFormSent())) && <EditForm post={post} limits={{ title: settings.titleLength.max, text: settings.textLength.max }} />}
    </>
  )
}
