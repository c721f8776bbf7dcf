import { db } from '@/lib/db'
import { Failure } from '@/scripts/setup/failure'
import { get, send, type Target } from './request'

/** Somebody who votes for another comment each time. */
export type Voter = {
  /** @returns how many milliseconds the vote took */
  vote: () => Promise<number>
  /** @throws Failure when not every vote counts; asked afterwards, so that it does not take from the time of the others */
  check: () => Promise<void>
}

/**
 * Makes somebody vote as a browser without scripts does: by posting the form around the thread.
 * @param page the thread's page, with the cookie of whoever votes
 * @param userId who that is
 * @throws Failure when the page has no such form
 */
export async function newVoter(page: Target, storyId: number, userId: number): Promise<Voter> {
  const fields = hiddenFields((await get(page)).body.toString())
  const comments = await db().item.findMany({ where: { storyId, kind: 'comment', authorId: { not: userId } }, select: { id: true }, orderBy: { id: 'asc' }, take: 100 })
  const forms = await Promise.all(comments.map(async ({ id }) => ({ id, ...(await encode([...fields, ['up', String(id)]])) })))
  // Every browser tells its origin; of who does not, the framework writes a warning for each form.
  const headers = { ...page.headers, origin: new URL(page.url).origin }
  const votedFor: number[] = []
  return {
    vote: async () => {
      const form = forms.pop()
      if (!form) throw new Failure('There is no comment left to vote for.')
      votedFor.push(form.id)
      return (await send({ url: page.url, headers: { ...headers, 'content-type': form.type } }, form.body)).ms
    },
    check: async () => {
      const counted = await db().vote.count({ where: { itemId: { in: votedFor }, userId } })
      if (counted !== votedFor.length) throw new Failure(`Of ${votedFor.length} votes that were sent by the form around the thread, ${counted} were counted.`)
    },
  }
}

/** @returns a form as browsers send it, and the type that tells where its fields begin */
async function encode(fields: readonly [string, string][]): Promise<{ type: string; body: Buffer }> {
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  const encoded = new Response(form)
  return { type: encoded.headers.get('content-type') ?? '', body: Buffer.from(await encoded.arrayBuffer()) }
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
