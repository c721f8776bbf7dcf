import { now } from '@/lib/clock'

/** Milliseconds between two looks into the outbox while there is nothing to send. */
const PAUSE = 2000

/** Sends part of what is due. @returns how much it took; 0 when nothing is due */
export type SendDue = (at: Date) => Promise<number>

/** Sends what is due for as long as the site runs; other processes may do the same. */
export class OutboxWorker {
  private ended = false
  private waiting: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly senders: readonly SendDue[]) {
    if (senders.length > 0) this.wait()
  }

  /** Begins nothing more, and waits for what is being sent. */
  async close(): Promise<void> {
    this.ended = true
    clearTimeout(this.waiting)
    await this.running
  }

  private wait(): void {
    this.waiting = setTimeout(() => (this.running = this.run()), PAUSE).unref()
  }

  /** What fails is tried again: the database may be away for a while. */
  private async run(): Promise<void> {
    for (const send of this.senders) {
      try {
        while (!this.ended && (await send(now())) > 0);
      } catch (error) {
        console.error('The outbox could not be worked off.', error)
      }
    }
    if (!this.ended) this.wait()
  }
}
