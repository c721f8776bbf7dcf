import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import webPush from 'web-push'
import type { Viewer } from '@/lib/accounts/rules'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { addBrowser, dropBrowsers } from '@/lib/push/browsers'
import { mayPushTo } from '@/lib/push/rules'
import { sendDuePush, type PushSender } from '@/lib/push/send-due'
import { settings } from '@/lib/settings'
import { newStory, newViewer } from '@/lib/testing/cast'

type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer }

/** A push service that keeps what it gets, and answers what the address says. */
const pushed: Pushed[] = []
let service: Server
let origin: string
let sender: PushSender
beforeAll(async () => {
  service = createServer((request, response) => {
    void buffer(request).then((body) => {
      pushed.push({ path: request.url ?? '', headers: request.headers, body })
      const status = Number(/^\/(\d{3})\//.exec(request.url ?? '')?.[1] ?? 201)
      response.writeHead(status, status === 307 ? { location: `${origin}/redirected` } : {}).end()
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  sender = { keys: { ...webPush.generateVAPIDKeys(), contact: 'mailto:admin@example.org' }, services: [origin] }
})
afterAll(() => new Promise((resolve) => service.close(resolve)))

type TestBrowser = { path: string; keys: ECDH; auth: Buffer }
let count = 0
async function newBrowser(viewer: Viewer, status = 201): Promise<TestBrowser> {
  const browser = { path: `/${status}/${++count}`, keys: createECDH('prime256v1'), auth: randomBytes(16) }
  browser.keys.generateKeys()
  expect(await addBrowser(viewer, { endpoint: origin + browser.path, p256dh: browser.keys.getPublicKey('base64url'), auth: browser.auth.toString('base64url') }, [origin])).toBeNull()
  return browser
}

/** What a browser makes of what it gets: aes128gcm (RFC 8188) with the keys of RFC 8291. */
function decrypted({ path, keys, auth }: TestBrowser): unknown[] {
  return pushed.filter((each) => each.path === path).map(({ body }) => {
    const [salt, theirs] = [body.subarray(0, 16), body.subarray(21, 86)]
    const derive = (secret: Buffer, from: Buffer, info: Buffer | string, length: number) => Buffer.from(hkdfSync('sha256', secret, from, info, length))
    const secret = derive(keys.computeSecret(theirs), auth, Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs]), 32)
    const decipher = createDecipheriv('aes-128-gcm', derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16), derive(secret, salt, 'Content-Encoding: nonce\0', 12))
    const sealed = body.subarray(86)
    decipher.setAuthTag(sealed.subarray(-16))
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString()) as unknown
  })
}

const at = new Date()
const later = new Date(at.getTime() + settings.email.delay)
async function reply(viewer: Viewer, parentId: number, text: string): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, at)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

describe('what is pushed', () => {
  it('reaches each browser of who is told, once, closed to the service, and nothing that is hidden by then', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const browsers = [await newBrowser(viewer), await newBrowser(viewer)]
    const storyId = await newStory({ authorId: viewer.id, title: 'Clocks' })
    const id = await reply(other, storyId, 'Hello')
    await db().item.update({ where: { id: await reply(other, storyId, 'Gone') }, data: { deletedAt: at } })
    expect(await sendDuePush(sender, at)).toBe(0)
    expect([await sendDuePush(sender, later), await sendDuePush(sender, later)]).toEqual([1, 0])
    for (const browser of browsers) expect(decrypted(browser)).toEqual([{ title: `${other.name} replied to you on`, body: 'Clocks', url: `http://localhost:3000/item/${storyId}#${id}` }])
    const [first] = pushed
    expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', authorization: expect.stringMatching(/^vapid t=.+, k=/) as string })
    expect(first?.body.toString('latin1')).not.toContain('Clocks')
    await dropBrowsers(viewer.id)
    await reply(other, storyId, 'Unheard')
    expect(await db().outbox.count({ where: { userId: viewer.id } })).toBe(0)
  })

  it('goes to no browser that is gone, and follows nobody elsewhere', async () => {
    const viewer = await newViewer()
    const [gone, broken, moved] = [await newBrowser(viewer, 410), await newBrowser(viewer, 500), await newBrowser(viewer, 307)]
    await reply(await newViewer(), await newStory({ authorId: viewer.id }), 'Hello')
    await sendDuePush(sender, later)
    const left = (await db().pushEndpoint.findMany({ where: { userId: viewer.id } })).map(({ endpoint }) => endpoint.slice(origin.length))
    expect(left.toSorted()).toEqual([moved.path, broken.path].toSorted())
    expect(pushed.map(({ path }) => path)).toContain(gone.path)
    expect(pushed.map(({ path }) => path)).not.toContain('/redirected')
  })

  it('is of who used a browser last, in so many browsers', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const browser = await newBrowser(viewer)
    await addBrowser(other, { endpoint: origin + browser.path, p256dh: browser.keys.getPublicKey('base64url'), auth: browser.auth.toString('base64url') }, [origin])
    expect(await db().pushEndpoint.count({ where: { userId: viewer.id } })).toBe(0)
    for (let each = 0; each < settings.push.browsers + 2; each++) await newBrowser(viewer)
    expect(await db().pushEndpoint.count({ where: { userId: viewer.id } })).toBe(settings.push.browsers)
  })
})

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://db5p.notify.windows.com/w/?token=abc', true],
  ['https://push.example.org/x', true],
  ['https://push.example.org:444/x', false],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://user@fcm.googleapis.com/abc', false],
  ['https://fcm.googleapis.com.evil.example/abc', false],
  ['https://evilpush.apple.com/abc', false],
  ['https://push.apple.com.evil.example/', false],
  ['http://169.254.169.254/latest', false],
  ['https://localhost/x', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('of %s it says whether it is a push service: %s', (endpoint, expected) => expect(mayPushTo(endpoint, ['https://push.example.org'])).toBe(expected))
