import { now } from '@/lib/clock'

/** Milliseconds between two looks while there is nothing to do, and after something failed: the database may be away for a while. */
const PAUSE = 2000
const PAUSE_AFTER_FAULT = 30_000

/** Does part of what is due. @returns how much it did; 0 when nothing is due */
export type Chore = (at: Date) => Promise<number>

/** Does what is due for as long as the site runs; other processes may do the same. */
export class Chores {
  private ended = false
  private waiting: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly chores: readonly Chore[]) {
    this.wait(PAUSE)
  }

  /** Begins nothing more, and waits for what is being done. */
  async close(): Promise<void> {
    this.ended = true
    clearTimeout(this.waiting)
    await this.running
  }

  private wait(pause: number): void {
    this.waiting = setTimeout(() => (this.running = this.run()), pause).unref()
  }

  private async run(): Promise<void> {
    let pause = PAUSE
    for (const chore of this.chores) {
      try {
        while (!this.ended && (await chore(now())) > 0);
      } catch (error) {
        console.error('What is due could not be done.', error)
        pause = PAUSE_AFTER_FAULT
      }
    }
    if (!this.ended) this.wait(pause)
  }
}
