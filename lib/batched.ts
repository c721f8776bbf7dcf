type Waiting<Key, Answer> = { key: Key; resolve: (answer: Answer) => void; reject: (error: unknown) => void }

/** With two under way a slow one does not hold up everybody. */
const UNDER_WAY = 2

/**
 * Answers requests of the same moment by one query: whoever asks while queries are under way waits for the next, which begins after they
 * asked, so nobody is told anything older than their question. The busier the site, the fewer queries for each reader.
 * @param load answers in the order of the keys
 */
export function batched<Key, Answer>(load: (keys: Key[]) => Promise<Answer[]>): (key: Key) => Promise<Answer> {
  let waiting: Waiting<Key, Answer>[] = []
  let underWay = 0

  function loadWaiting(): void {
    if (waiting.length === 0 || underWay === UNDER_WAY) return
    const batch = waiting
    waiting = []
    underWay++
    load(batch.map(({ key }) => key)).then(
      (answers) => goOn(() => batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer))),
      (error: unknown) => goOn(() => batch.forEach(({ reject }) => reject(error))),
    )
  }

  function goOn(answer: () => void): void {
    answer()
    underWay--
    loadWaiting()
  }

  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ key, resolve, reject }) === 1) setImmediate(loadWaiting)
    })
}
