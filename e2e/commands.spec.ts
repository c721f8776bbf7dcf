import type { APIRequestContext } from '@playwright/test'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { isAlive } from '@/scripts/setup/data-folder'
import { ROOT } from '@/scripts/setup/root'
import { expect } from './cast'
import { adminOf, test, type Shell } from './shell'

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

test('sites share a data folder, outlive their terminal, one another and a crash, take what is imported, and Ctrl-C ends everything', ONCE, async ({ shell, request }) => {
  const first = shell.begin(['start'])
  const admin = await first.ready.then((url) => signIn(request, url, adminOf(first).name, adminOf(first).password))
  expect(admin).toContain(`>${adminOf(first).name}</a>`)
  const second = shell.begin(['start'])
  const urls = await Promise.all([first, second].map(({ ready }) => ready))
  for (const url of urls) expect((await request.get(`${url}/healthz`)).status()).toBe(200)
  first.hangUp()
  expect((await request.get(`${urls[0]}/healthz`)).status()).toBe(200)
  first.send('SIGTERM')
  expect(await first.ended).toBe(0)
  expect((await request.get(`${urls[1]}/healthz`)).status()).toBe(200)
  expect(await shell.run(['admin', 'create', 'survivor', '--password', PASSWORD])).toMatchObject({ code: 0 })
  await importOnce(shell, request, urls[1] ?? '')
  second.send('SIGKILL')
  shell.killPostgres()
  await second.ended

  const third = shell.begin(['start'])
  const url = await third.ready
  expect(await signIn(request, url, 'survivor', PASSWORD)).toContain('>survivor</a>')
  const { pid, port } = shell.postgres() ?? { pid: NaN, port: NaN }
  expect(await isListenedOn(port)).toBe(true)
  third.send('SIGINT')
  expect(await third.ended).toBe(0)
  expect(third.output()).toMatch(/Stopped\.\n$/)
  expect(await isListenedOn(port)).toBe(false)
  // Whoever collects ended processes may take a moment to.
  await expect.poll(() => isAlive(pid)).toBe(false)
  expect(await isListenedOn(Number(new URL(url).port))).toBe(false)
  expectNothingLeft(shell)
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
  // Another site on another data folder knows nothing of it.
  expect((await request.get(`${url}/user/early`)).status()).toBe(200)
  expect((await request.get('/user/early')).status()).toBe(404)
  site.send('SIGINT')
  expect(await site.ended).toBe(0)
  expectNothingLeft(shell)
})

/** A forum that was somewhere else comes in while the site runs, can be read, and comes in once. */
async function importOnce(shell: Shell, request: APIRequestContext, url: string): Promise<void> {
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
}

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
