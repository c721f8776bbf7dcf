import { db } from '@/lib/db'
import { Failure } from '@/scripts/setup/failure'
import { shortNumber, type Row } from '../report'
import type { SeededThread } from '../seed/seed'
import { get, type Target } from './request'

const MOST_BYTES = 350

/** Weighs the thread's list without what people wrote. */
export async function measureMarkup({ id, size }: SeededThread, target: Target): Promise<Row> {
  const page = (await get(target)).body.toString()
  const [stored] = await db().$queryRaw<{ bytes: number; comments: number }[]>`
    select sum(octet_length(html))::int as bytes, count(*)::int as comments from items where story_id = ${id} and kind = 'comment'`
  if (!stored || stored.comments !== size) throw new Failure(`The thread should have ${size} comments and has ${stored?.comments ?? 0}.`)
  const bytes = (Buffer.byteLength(listOf(page)) - stored.bytes) / size
  return {
    what: `markup beside the text, thread of ${shortNumber(size)}`,
    figure: `${shortNumber(bytes)} bytes a comment (the text has ${shortNumber(stored.bytes / size)})`,
    target: `at most ${MOST_BYTES} bytes`,
    met: bytes <= MOST_BYTES,
    data: { bytes, text: stored.bytes / size },
  }
}

/** What people write cannot contain a form, so the list ends with the last one before the form's end. */
function listOf(page: string): string {
  const start = page.search(/<ol class="?thread\b/)
  const form = page.slice(start, page.indexOf('</form>', start))
  const end = form.lastIndexOf('</ol>')
  if (start < 0 || end < 0) throw new Failure('The page of a thread has no list of comments, so its markup could not be weighed.')
  return form.slice(0, end + '</ol>'.length)
}
