import { createHook } from 'node:async_hooks'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTitle } from '@/lib/outward/page-title'
import { mayNotReach, reach } from '@/lib/outward/reach'
import { settings } from '@/lib/settings'

type Respond = (request: IncomingMessage, response: ServerResponse) => void

const PRIVATE = 'It leads into a private network.'

/** A server within the network, at an origin that may be asked. */
let server: Server
let origin: string
let respond: Respond
beforeAll(async () => {
  server = createServer((request, response) => respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const withOrigin = (request = {}) => reach(`${origin}/`, request, [origin])

describe('what people give addresses of', () => {
  const within = ['localhost', '127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]']
  const elsewhere = ['10.0.0.1', '172.16.3.4', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255', '[fe80::1]', '[fd00:ec2::254]', '[2001:db8::1]', '[::ffff:169.254.169.254]']
  it.each([...within, ...elsewhere])('lead nowhere within a network: %s, be it by a redirect', async (host) => {
    await expect(reach(`http://${host}/`)).rejects.toThrow(PRIVATE)
    respond = (_, response) => response.writeHead(302, { location: `http://${host}/` }).end()
    await expect(withOrigin({ redirects: 1 })).rejects.toThrow(PRIVATE)
  })

  it('lead to the usual ports of web servers alone, without a name and a password', () => {
    for (const address of ['https://example.org/', 'http://example.org:80/a?b', 'https://example.org:443/']) expect(mayNotReach(address, [])).toBeNull()
    for (const address of ['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'example.org', '', 'http://example.org:22/', 'https://example.org:80/', 'https://me:secret@example.org/', 'https://me@example.org/']) expect(mayNotReach(address, [origin])).toMatch(/\.$/)
    expect(mayNotReach(origin.replace('127.0.0.1', 'localhost'), [origin])).toMatch(/\.$/)
  })

  it('are looked up once, before anything is sent', async () => {
    let lookups = 0
    const hook = createHook({ init: (_, type) => void (type === 'GETADDRINFOREQWRAP' && lookups++) }).enable()
    await expect(reach('http://localhost/')).rejects.toThrow(PRIVATE)
    hook.disable()
    expect(lookups).toBe(1)
  })
})

describe('an answer', () => {
  it('comes from where a redirect leads, and only so far', async () => {
    respond = ({ url }, response) => {
      const left = Number(url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end('here')
    }
    expect((await reach(`${origin}/2`, { redirects: 2 }, [origin])).body.toString()).toBe('here')
    await expect(reach(`${origin}/3`, { redirects: 2 }, [origin])).rejects.toThrow('It redirects too often.')
    expect(await reach(`${origin}/3`, {}, [origin])).toMatchObject({ status: 302 })
  })

  it('is read up to so many bytes', async () => {
    respond = (_, response) => {
      const more = () => void (response.destroyed || response.write(Buffer.alloc(100_000, 'x'), more))
      more()
    }
    expect((await withOrigin()).body).toHaveLength(settings.outward.bytes)
  })

  it('is waited for so long, however slowly it comes', async () => {
    respond = (_, response) => {
      const drip = setInterval(() => response.write('x'), 100)
      response.on('close', () => clearInterval(drip))
    }
    const began = performance.now()
    await expect(withOrigin()).rejects.toThrow('It took longer than 3 seconds.')
    expect(performance.now() - began).toBeLessThan(settings.outward.patience + 1500)
  })
})

describe('the title of a page', () => {
  const titleOf = (page: Buffer | string, type = 'text/html', limit = 80) => {
    respond = (_, response) => void response.writeHead(200, { 'content-type': type }).end(page)
    return pageTitle(`${origin}/`, limit, [origin])
  }
  const latin = (text: string) => Buffer.from(text, 'latin1')

  it.each([
    ['by the header', latin('<title>caf\xe9</title>'), 'text/html; charset=iso-8859-1', 'café'],
    ['by the page', latin('<meta charset="windows-1251"><title>\xcf\xf0\xe8\xe2\xe5\xf2</title>'), 'text/html', 'Привет'],
    ['by the page, as it was once said', Buffer.concat([latin('<meta http-equiv=content-type content="text/html;charset=shift_jis"><title>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b]), latin('</title>')]), 'text/html', '日本'],
    ['by its first bytes, whatever else is said', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('<meta charset=latin1><title>naïve</title>')]), 'text/html; charset=latin1', 'naïve'],
    ['in another form of Unicode', Buffer.from('\ufeff<title>wide é</title>', 'utf16le'), 'text/html', 'wide é'],
    ['without a word about it', Buffer.from('<title>naïve</title>'), 'text/html', 'naïve'],
    ['with an encoding nobody knows', '<title>plain</title>', 'text/html; charset=nonsense', 'plain'],
    ['with one that is none', '<meta charset=x-user-defined><title>plain</title>', 'text/html', 'plain'],
  ])('is read %s', async (_, page, type, title) => {
    expect(await titleOf(page, type)).toBe(title)
  })

  it.each([
    ['as others are to call it', '<title>Page | Site | 2026</title><meta property="og:title" content=" The  page ">', 'The page'],
    ['with its spaces set right, and what was escaped', '<title>\n A &amp; B&nbsp;\t&lt;C&gt; </title>', 'A & B <C>'],
    ['from before pictures', '<title>Page</title><svg><title>Picture</title></svg>', 'Page'],
    ['cut between two words', `<title>${'word '.repeat(30)}</title>`, 'word '.repeat(16).trim()],
    ['cut where there is but one, and no character in two', `<title>${'🐝'.repeat(100)}</title>`, '🐝'.repeat(80)],
  ])('is taken %s', async (_, page, title) => {
    expect(await titleOf(page)).toBe(title)
  })

  it('is none where there is no page, or none in it', async () => {
    expect(await titleOf('<h1>Heading</h1>')).toBeNull()
    expect(await titleOf('<title>not a page</title>', 'application/pdf')).toBeNull()
    respond = (_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>')
    expect(await pageTitle(`${origin}/`, 80, [origin])).toBeNull()
    respond = (_, response) => void response.destroy()
    expect(await pageTitle(`${origin}/`, 80, [origin])).toBeNull()
    expect(await pageTitle('http://localhost/', 80, [origin])).toBeNull()
  })
})
