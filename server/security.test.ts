import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { isForeignPost } from './security'

const post = (headers: Record<string, string>, method = 'POST', url = '/submit') => isForeignPost({ method, headers, url } as unknown as IncomingMessage)

it.each([
  ['from the forum itself', { host: 'forum.example', origin: 'https://forum.example' }, false],
  ['from another site', { host: 'forum.example', origin: 'https://evil.example' }, true],
  ['from another port', { host: 'forum.example:3000', origin: 'http://forum.example:4000' }, true],
  ['from nowhere (a sandboxed frame)', { host: 'forum.example', origin: 'null' }, true],
  ['behind a proxy', { host: '127.0.0.1:3000', 'x-forwarded-host': 'forum.example', origin: 'https://forum.example' }, false],
  ['by a program without an origin', { host: 'forum.example' }, false],
])('a form %s', (_, headers, foreign) => {
  expect(post(headers)).toBe(foreign)
})

it.each([
  ['/api/forum/stories', false],
  ['/api/forum', true],
  ['/api/forumx', true],
  ['/submit?/api/forum/', true],
  ['/api/auth/signout', true],
])('lets other sites post to nothing but the API that knows no cookies: %s', (url, foreign) => {
  expect(post({ host: 'forum.example', origin: 'https://evil.example' }, 'POST', url)).toBe(foreign)
})

it('lets everybody read', () => {
  expect(post({ host: 'forum.example', origin: 'https://evil.example' }, 'GET')).toBe(false)
})
