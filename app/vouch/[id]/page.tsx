import type { Metadata } from 'next'
import { VouchForm } from '@/components/flags/vouch-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { itemTop } from '@/components/stories/item-top'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { hasVouched } from '@/lib/flags/queries'
import { paths } from '@/lib/paths'
import { itemHead } from '@/lib/stories/item'
import { sightOf } from '@/lib/stories/sight'
import { itemId } from '../../search-params'
import { isFormSent, signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Vouch' }

export default async function VouchPage({ params }: { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  if (!id) return <NotFoundPage />
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.vouch(id))
  const head = await itemHead(id, sightOf(viewer))
  if (!head || ((head.gone || head.live) && !(await isFormSent()))) return <NotFoundPage />
  return (
    <article>
      <Placed fill={async () => itemTop(head, { at: now(), acting: null })} />
      <VouchForm itemId={id} given={viewer !== null && (await hasVouched(viewer.id, id))} />
    </article>
  )
}
