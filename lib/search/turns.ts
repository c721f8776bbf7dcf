import { settings } from '@/lib/settings'

/** Work of which so much is under way at once; what comes meanwhile waits for its turn, so much of it. */
export class Turns {
  private underWay = 0
  private readonly queue: (() => void)[] = []

  constructor(private readonly atOnce: number, private readonly waiting: number) {}

  /** @returns what the work does; null where too much waits already */
  async take<Done>(work: () => Promise<Done>): Promise<Done | null> {
    if (this.underWay >= this.atOnce) {
      if (this.queue.length >= this.waiting) return null
      await new Promise<void>((resolve) => this.queue.push(resolve))
    } else this.underWay++
    try {
      return await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.underWay--
    }
  }
}

/** For all that look through the posts, people and programs. */
export const searchTurns = new Turns(settings.search.atOnce, settings.search.waiting)
