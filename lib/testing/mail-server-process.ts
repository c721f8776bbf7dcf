import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** Files of received mail go here, one each, in the order of their names. */
const folder = process.argv[2] ?? '.'

/** What mail servers answer, by the first word of the address. */
const ANSWERS: Record<string, [code: number, sentence: string]> = {
  unknown: [550, '5.1.1 No such user here'],
  busy: [451, '4.3.2 Try again later'],
}

const tried = new Map<string, number>()
let count = 0

function refusal(code: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode: code })
}

/** A mail server that keeps what it gets. `busy…` is taken the second time, `full…` refused when the letter has been handed over. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    const times = (tried.get(address) ?? 0) + 1
    tried.set(address, times)
    const [name = ''] = address.split(/[-@]/)
    const answer = ANSWERS[name]
    done(answer && !(name === 'busy' && times > 1) ? refusal(...answer) : undefined)
  },
  onData: (stream, { envelope }, done) => {
    void buffer(stream).then((raw) => {
      const to = envelope.rcptTo.map(({ address }) => address)
      if (to.some((address) => address.startsWith('full'))) return done(refusal(552, '5.2.2 Mailbox full'))
      writeFileSync(join(folder, `${String(++count).padStart(6, '0')}.json`), JSON.stringify({ to, raw: raw.toString('utf8') }))
      done()
    })
  },
})
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  console.log(address && typeof address === 'object' ? address.port : '')
})
