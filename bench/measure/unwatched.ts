import type { Browser } from '@playwright/test'
import { z } from 'zod'

/** Sends a command of the DevTools protocol to a page. @returns what it answers */
export type Send = (method: string, params: object) => Promise<unknown>

const answerSchema = z.object({ id: z.number(), result: z.unknown() })
const valueSchema = z.object({ result: z.object({ value: z.unknown() }) })

/**
 * Does something with a page that Playwright does not know. Of its own pages it has the browser keep all that is loaded, decoded once more on the page's
 * thread (the protocol's Network domain): a page of 8 MB is held up by that for a second, which no reader is.
 */
export async function withUnwatchedPage<T>(browser: Browser, act: (send: Send) => Promise<T>): Promise<T> {
  const session = await browser.newBrowserCDPSession()
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  const waiting = new Map<number, (result: unknown) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = answerSchema.safeParse(JSON.parse(message))
    if (answer.success) waiting.get(answer.data.id)?.(answer.data.result)
  })
  const send: Send = async (method, params) => {
    const id = waiting.size
    const answer = new Promise((resolve) => waiting.set(id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    return answer
  }
  const done = await act(send)
  await session.send('Target.closeTarget', { targetId })
  await session.detach()
  return done
}

/** @returns what an expression comes to in the page, waited for */
export async function valueIn(send: Send, expression: string): Promise<unknown> {
  return valueSchema.parse(await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value
}
