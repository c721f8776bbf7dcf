import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { z } from 'zod'

/** A page, and what one can do with it. */
export type UnwatchedPage = {
  /** Goes to an address; the promise is kept as soon as it is under way. */
  goto: (url: string) => Promise<void>
  /** @returns what an expression comes to in the page, waited for */
  valueOf: (expression: string) => Promise<unknown>
  /** Scrolls to a place at once, 0 the top and 1 the end. */
  jumpTo: (place: number) => Promise<void>
  /** Puts the pointer in the middle of the screen, where a reader's is. */
  point: () => Promise<void>
  /** Turns the wheel there, down by pixels. */
  wheel: (pixels: number) => Promise<void>
  /** Presses and releases a key that writes a letter. */
  press: (letter: string) => Promise<void>
}

/** How a page is shown: pixels of its screen, how many times slower its processor is, and a script that runs in it before any other. */
export type Circumstances = { screen: { width: number; height: number }; throttling: number; script: string }

/** Sends a command of the DevTools protocol. @returns what it answers; refused when the browser does */
type Send = (method: string, params: object) => Promise<unknown>

const answerSchema = z.object({ id: z.number(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() })
const valueSchema = z.object({ result: z.object({ value: z.unknown().optional() }), exceptionDetails: z.unknown().optional() })

/** Until a browser that opened a window has loaded what it shows around the page, in processes of its own. */
const WINDOW_MS = 2000
const SHIFT = 8

/**
 * Does something with a page that Playwright does not know. Of its own pages it has the browser keep all that is loaded, decoded once more on the page's
 * thread (the protocol's Network domain): a page of 8 MB is held up by that for a second, which no reader is.
 */
export async function withUnwatchedPage<T>(browser: Browser, { screen, throttling, script }: Circumstances, act: (page: UnwatchedPage) => Promise<T>): Promise<T> {
  const session = await browser.newBrowserCDPSession()
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  const waiting: ((answer: z.infer<typeof answerSchema>) => void)[] = []
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = answerSchema.safeParse(JSON.parse(message))
    if (answer.success) waiting[answer.data.id]?.(answer.data)
  })
  const send: Send = async (method, params) => {
    const answer = new Promise<z.infer<typeof answerSchema>>((resolve) => waiting.push(resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: waiting.length - 1, method, params }) })
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  await pause(WINDOW_MS)
  await send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1, mobile: false })
  await send('Emulation.setCPUThrottlingRate', { rate: throttling })
  await send('Page.enable', {})
  await send('Page.addScriptToEvaluateOnNewDocument', { source: script })
  const done = await act(pageOf(send, { x: screen.width / 2, y: screen.height / 2 }))
  await session.send('Target.closeTarget', { targetId })
  await session.detach()
  return done
}

function pageOf(send: Send, middle: { x: number; y: number }): UnwatchedPage {
  const valueOf = async (expression: string) => {
    const { result, exceptionDetails } = valueSchema.parse(await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))
    if (exceptionDetails) throw new Error(`The page could not do this: ${expression}`)
    return result.value
  }
  return {
    goto: async (url) => void (await send('Page.navigate', { url })),
    valueOf,
    jumpTo: async (place) => void (await valueOf(`scrollTo(0, document.documentElement.scrollHeight * ${place})`)),
    point: async () => void (await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...middle })),
    wheel: async (pixels) => void (await send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX: 0, deltaY: pixels })),
    press: async (letter) => {
      const key = { key: letter, text: letter, modifiers: letter === letter.toLowerCase() ? 0 : SHIFT }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
  }
}
