import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { ROOT } from '@/scripts/setup/root'

/** A real mail server in a process of its own, and where it puts what it gets. */
export type TestMailServer = { url: string; folder: string; stop: () => Promise<void> }

/** @param folder made if it is missing */
export async function startMailServer(folder: string): Promise<TestMailServer> {
  mkdirSync(folder, { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'lib/testing/mail-server-process.ts', folder], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const stop = async () => {
    const exited = once(child, 'exit')
    child.kill()
    await exited
  }
  return { url: `smtp://127.0.0.1:${port}`, folder, stop }
}

/** A mail as its reader gets it: headers by their names in small letters, the words as text and as HTML. */
export type ReceivedMail = { to: string[]; raw: string; headers: Record<string, string>; text: string; html: string }

/** @returns what a mail server received for an address, in that order */
export function mailTo(folder: string, address: string): ReceivedMail[] {
  const files = readdirSync(folder).toSorted().map((name) => z.object({ to: z.array(z.string()), raw: z.string() }).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return files.filter(({ to }) => to.includes(address)).map(({ to, raw }) => ({ to, raw, ...read(raw) }))
}

function read(raw: string): Omit<ReceivedMail, 'to' | 'raw'> {
  const { headers, body } = cut(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).slice(1, -1).map((part) => cut(part.replace(/^\r\n/, '')))
  const wordsOf = (type: string) => parts.filter((part) => part.headers['content-type']?.startsWith(type)).map(decode).join('')
  return { headers, text: wordsOf('text/plain'), html: wordsOf('text/html') }
}

function cut(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 1).trim())])
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) }
}

/** RFC 2047. */
function decodeWords(header: string): string {
  return header.replace(/\?= =\?/g, '?==?').replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, word: string) => (how.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : unquote(word.replaceAll('_', ' '))))
}

function decode({ headers, body }: ReturnType<typeof cut>): string {
  const how = headers['content-transfer-encoding'] ?? ''
  const text = how === 'base64' ? Buffer.from(body, 'base64').toString() : how === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body
  return text.replaceAll('\r\n', '\n').trim()
}

function unquote(quoted: string): string {
  return Buffer.from(quoted.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString()
}
