import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startServer, type ServerProcess } from './server-process'

/** A real mail server in a process of its own. @param folder made if it is missing */
export function startMailServer(folder: string): Promise<ServerProcess> {
  return startServer('mail-server-process.ts', 'smtp', folder)
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
