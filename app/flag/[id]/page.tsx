import type { Metadata } from 'next'
import { FlagForm } from '@/components/flags/flag-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { itemTop } from '@/components/stories/item-top'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { ownFlag } from '@/lib/flags/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemHead } from '@/lib/stories/item'
import { sightOf } from '@/lib/stories/sight'
import { itemId } from '../../search-params'
import { isFormSent, signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Flag' }

export default async function FlagPage({ params }: { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  if (!id) return <NotFoundPage />
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.flag(id))
  const head = await itemHead(id, sightOf(viewer))
  if (!head || (head.gone && !(await isFormSent()))) return <NotFoundPage />
  const given = viewer && (await ownFlag(viewer.id, id))
  return (
    <article>
      <Placed fill={async () => itemTop(head, { at: now(), acting: null })} />
      <FlagForm itemId={id} given={given} limit={settings.noteLength.max} />
    </article>
  )
}
