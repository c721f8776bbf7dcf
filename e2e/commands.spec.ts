import type { APIRequestContext } from '@playwright/test'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { isAlive } from '@/scripts/setup/data-folder'
import { ROOT } from '@/scripts/setup/root'
import { expect } from './cast'
import { adminOf, test, type Command, type Shell } from './shell'

const ONCE = { tag: '@script' }
const PASSWORD = 'correct horse battery'

test.describe.configure({ timeout: 120_000 })

test('a start that cannot succeed says why in one sentence', ONCE, async ({ shell }) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const isTaken = `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`
  await expectRefusal(shell.run(['start'], { PORT: String(port) }), isTaken)
  taken.close()
  await expectRefusal(shell.run(['start'], { PORT: 'eighty' }), 'PORT is "eighty", which is not a port: use a number from 1 to 65535.')
  await expectRefusal(shell.run(['start'], { HOST: '203.0.113.1' }), 'HOST is "203.0.113.1", which is not an address of this machine')
  expectNothingLeft(shell)
})

test('a database that cannot be reached is named in one sentence', ONCE, async ({ shell }) => {
  const nobodyListens = { DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:1/forum' }
  const sentence = 'The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL and that the server runs.'
  await expectRefusal(shell.run(['start'], nobodyListens), sentence)
  await expectRefusal(shell.run(['admin', 'role', 'keeper', 'admin'], nobodyListens), sentence)
  await expectRefusal(
    shell.run(['start'], { DATABASE_URL: 'mysql://127.0.0.1/forum' }),
    'DATABASE_URL is not the address of a PostgreSQL: it should look like postgresql://user:password@host:5432/name.',
  )
})

test('a start says how to sign in, and Ctrl-C ends everything', ONCE, async ({ shell, request }) => {
  const site = shell.begin(['start'])
  const url = await site.ready
  const { name, password } = adminOf(site)
  expect(await signIn(request, url, name, password)).toContain(`>${name}</a>`)
  const { pid, port } = shell.postgres() ?? { pid: NaN, port: NaN }
  expect(await isListenedOn(port)).toBe(true)
  site.send('SIGINT')
  expect(await site.ended).toBe(0)
  expect(site.output()).toMatch(/Stopped\.\n$/)
  expect(await isListenedOn(port)).toBe(false)
  // Whoever collects ended processes may take a moment to.
  await expect.poll(() => isAlive(pid)).toBe(false)
  expect(await isListenedOn(Number(new URL(url).port))).toBe(false)
  expectNothingLeft(shell)
})

test('a site whose terminal is gone serves on, and ends when it is told to', ONCE, async ({ shell, request }) => {
  const site = shell.begin(['start'])
  const url = await site.ready
  site.hangUp()
  expect((await request.get(`${url}/healthz`)).status()).toBe(200)
  site.send('SIGTERM')
  expect(await site.ended).toBe(0)
  expectNothingLeft(shell)
})

test('two processes share a data folder, and the last one stops the database', ONCE, async ({ shell, request }) => {
  const sites = [shell.begin(['start'])]
  await sites[0]?.ready
  sites.push(shell.begin(['start']))
  const urls = await Promise.all(sites.map(({ ready }) => ready))
  for (const url of urls) expect((await request.get(`${url}/healthz`)).status()).toBe(200)
  sites[0]?.send('SIGTERM')
  expect(await sites[0]?.ended).toBe(0)
  expect((await request.get(`${urls[1]}/healthz`)).status()).toBe(200)
  sites[1]?.send('SIGINT')
  expect(await sites[1]?.ended).toBe(0)
  expectNothingLeft(shell)
})

test('after a crash of the site and its database the next start works, and everything is there', ONCE, async ({ shell, request }) => {
  const first = shell.begin(['start'])
  await first.ready
  const made = await shell.run(['admin', 'create', 'survivor', '--password', PASSWORD])
  expect(made.code).toBe(0)
  first.send('SIGKILL')
  shell.killPostgres()
  await first.ended
  const second = shell.begin(['start'])
  const url = await second.ready
  expect(await signIn(request, url, 'survivor', PASSWORD)).toContain('>survivor</a>')
  await end(second)
})

test('two sites live side by side on two data folders', ONCE, async ({ openShell, request }) => {
  const shells = [openShell(), openShell()]
  const sites = shells.map((shell) => shell.begin(['start']))
  const urls = await Promise.all(sites.map(({ ready }) => ready))
  expect(urls[0]).not.toBe(urls[1])
  expect(await shells[0]?.run(['admin', 'create', 'only_here'])).toMatchObject({ code: 0 })
  expect((await request.get(`${urls[0]}/user/only_here`)).status()).toBe(200)
  expect((await request.get(`${urls[1]}/user/only_here`)).status()).toBe(404)
  await Promise.all(sites.map(end))
})

test('accounts are made and changed while the site runs and while it does not', ONCE, async ({ shell, request }) => {
  expect(await shell.run(['admin', 'create', 'early', '--role', 'moderator', '--password', PASSWORD])).toEqual({
    code: 0,
    output: expect.stringContaining(`Made the account early (moderator) with the password ${PASSWORD}\n`),
  })
  expectNothingLeft(shell)
  const site = shell.begin(['start'])
  const url = await site.ready
  expect(await signIn(request, url, 'early', PASSWORD)).toContain('>early</a>')
  expect(await shell.run(['admin', 'role', 'EARLY', 'admin'])).toMatchObject({ code: 0, output: expect.stringMatching(/is now an admin\.\n$/) })
  const reset = await shell.run(['admin', 'password', 'early'])
  const [, made = ''] = /^early has the password (\S+); whoever was signed in under that name is signed out\.$/m.exec(reset.output) ?? []
  expect(reset.code).toBe(0)
  expect(await (await request.get(url)).text()).not.toContain('>early</a>')
  expect(await signIn(request, url, 'early', PASSWORD)).toContain('do not go together')
  expect(await signIn(request, url, 'early', made)).toContain('>early</a>')
  for (const [args, sentence] of [
    [['create', 'Early'], 'The name Early is taken.'],
    [['create', 'no spaces'], '"no spaces" cannot be a name: use 2 to 15 letters, digits, "_" or "-".'],
    [['create', 'short', '--password', '1234567'], 'A password has 8 to 256 characters.'],
    [['role', 'nobody', 'admin'], 'Nobody is called nobody.'],
    [['password', 'nobody'], 'Nobody is called nobody.'],
    [['promote', 'early'], 'Usage:'],
  ] as const) {
    await expectRefusal(shell.run(['admin', ...args]), sentence)
  }
  await end(site)
  expectNothingLeft(shell)
})

test('a forum that was somewhere else is imported while the site runs, and can be read', ONCE, async ({ shell, request }) => {
  const site = shell.begin(['start'])
  const url = await site.ready
  const file = join(ROOT, 'lib/importing/fixture.jsonl')
  await expectRefusal(shell.run(['import', file]), 'belong to other items of this forum: use --renumber to give all imported items new ids.')
  const imported = /^Imported [1-9]\d* items .*; 0 items were here already, \d+ lines were skipped\.$/m
  expect(await shell.run(['import', file, '--renumber'])).toEqual({ code: 0, output: expect.stringMatching(imported) })
  const submissions = await (await request.get(`${url}/user/fern/submissions`)).text()
  const [, title = '', thread = ''] = /<div class=title><a [^>]*>([^<]*)<.*?<a href=(\/item\/\d+)/s.exec(submissions) ?? []
  expect(title).toBe('Show HN: A kettle that says &quot;when&quot; &amp; means it')
  const page = await (await request.get(`${url}${thread}`)).text()
  expect(page).toContain('It is <em>loud</em>.')
  expect(page).toMatch(/\[deleted\].*So am I\./s)
  const nothingNew = /^Imported 0 items .*; [1-9]\d* items were here already/m
  expect(await shell.run(['import', file, '--renumber'])).toEqual({ code: 0, output: expect.stringMatching(nothingNew) })
  await expectRefusal(shell.run(['import', `${file}.gone`]), `There is no file ${file}.gone.`)
  await end(site)
})

/** The last thing said is one sentence, not a stack, and the exit code tells scripts of it. */
async function expectRefusal(running: ReturnType<Shell['run']>, sentence: string): Promise<void> {
  const { code, output } = await running
  expect(output).toContain(sentence)
  expect(output).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
}

/** Signs in by the form as a browser without scripts does. The cookie stays with `request`. */
async function signIn(request: APIRequestContext, url: string, name: string, password: string): Promise<string> {
  const page = await (await request.get(`${url}/login`)).text()
  const form = page.slice(page.lastIndexOf('<form', page.indexOf('name="password"')))
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  const fields = Object.fromEntries([...hidden].map(([, field = '', value = '']) => [field, value.replaceAll('&quot;', '"')]))
  const answer = await request.post(`${url}/login`, { multipart: { ...fields, name, password } })
  return answer.text()
}

async function end(site: Command): Promise<void> {
  site.send('SIGINT')
  expect(await site.ended).toBe(0)
}

/** The database of a folder that nobody uses is stopped. */
function expectNothingLeft(shell: Shell): void {
  expect(shell.postgres()).toBeNull()
}

function isListenedOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy()
      resolve(true)
    })
    probe.on('error', () => resolve(false))
  })
}
