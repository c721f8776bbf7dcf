import { redirect } from 'next/navigation'
import { Readable } from 'node:stream'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { archiveOf } from '@/lib/own-data/archive'
import { paths } from '@/lib/paths'

/** Everything of the viewer's, to keep or to take elsewhere. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) redirect(paths.login(paths.ownData()) as never)
  const at = now()
  const file = `${viewer.name}-${at.toISOString().slice(0, 10)}.zip`
  return new Response(Readable.toWeb(Readable.from(await archiveOf(viewer, at))) as ReadableStream, {
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'private, no-store' },
  })
}
