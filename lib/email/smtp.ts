import { createTransport } from 'nodemailer'
import { settings } from '@/lib/settings'
import type { Letter } from './letter'

/** What became of a letter: sent; refused for good, with what the server of the address said; or to be tried later. */
export type Sent = 'sent' | { refused: string } | { later: string }

/** Hands letters to a mail server. */
export type MailServer = { send: (letter: Letter) => Promise<Sent>; close: () => void }

/** Milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** @param url of the server, with user and password where it wants them; `from` the sender's address */
export function openMailServer({ url, from }: { url: string; from: string }): MailServer {
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true })
  const send = async ({ references, ...letter }: Letter): Promise<Sent> => {
    const answered = references.at(-1)
    try {
      await transport.sendMail({ ...letter, to: { name: '', address: letter.to }, from: { name: settings.siteName, address: from }, ...(answered && { inReplyTo: answered, references }) })
      return 'sent'
    } catch (error) {
      return whatBecame(error)
    }
  }
  return { send, close: () => transport.close() }
}

/** A lasting refusal of the address or of the letter is a bounce; one of ourselves, as of the password or the sender, is not the fault of who gets it. */
function whatBecame(error: unknown): Sent {
  const { command = '', responseCode = 0, response, message } = error as { command?: string; responseCode?: number; response?: string; message: string }
  const said = (response ?? message).slice(0, 300)
  return ['RCPT TO', 'DATA'].includes(command) && responseCode >= 500 && responseCode < 600 ? { refused: said } : { later: said }
}
