import { db } from '@/lib/db'
import { Failure } from '@/scripts/setup/failure'
import { get, type Target } from './request'

/**
 * Makes somebody vote as a browser without scripts does: by posting the form around the thread.
 * @param page the thread's page, with the cookie of whoever votes
 * @param userId who that is
 * @returns votes for another comment each time, and tells how many milliseconds that took
 * @throws Failure when the page has no such form or a vote does not count
 */
export async function makeVoter(page: Target, storyId: number, userId: number): Promise<() => Promise<number>> {
  const fields = hiddenFields((await get(page)).body.toString())
  // Every browser tells; of who does not, the framework writes a warning for each form.
  const headers = { ...page.headers, origin: new URL(page.url).origin }
  const comments = await db().item.findMany({ where: { storyId, kind: 'comment', authorId: { not: userId } }, select: { id: true }, orderBy: { id: 'asc' }, take: 100 })
  return async () => {
    const id = comments.pop()?.id ?? 0
    const form = new FormData()
    for (const [name, value] of fields) form.set(name, value)
    form.set('up', String(id))
    const started = performance.now()
    await fetch(page.url, { method: 'POST', body: form, headers, redirect: 'manual' })
    const ms = performance.now() - started
    const counted = await db().vote.count({ where: { itemId: id, userId } })
    if (counted === 0) throw new Failure('A vote that was sent by the form around the thread was not counted.')
    return ms
  }
}

/** @returns names and values of the hidden fields of the form that the thread stands in */
function hiddenFields(page: string): [string, string][] {
  const thread = page.search(/<ol class="?thread\b/)
  const form = page.slice(page.lastIndexOf('<form', thread), thread)
  if (thread < 0 || !form.startsWith('<form')) throw new Failure('The page of a thread has no form around the thread, so voting could not be measured.')
  return [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes = '']) => [attribute(attributes, 'name'), attribute(attributes, 'value')])
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
