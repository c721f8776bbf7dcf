/** What may be at hand, or has to be waited for. */
export type Awaitable<Answer> = Answer | Promise<Answer>

/** A read that is done once for each page load; `tell` gives it an answer that was found with something else. */
type OncePer<Key, Answer> = ((key: Key) => Awaitable<Answer>) & { tell: (key: Key, answer: Answer) => void }

/**
 * Several places of one page need the same fact; it is read once for each page load.
 * @returns the same function, remembering its answer for as long as its argument exists; once that is known there is nothing to wait for
 */
export function oncePer<Key extends object, Answer>(read: (key: Key) => Promise<Answer>): OncePer<Key, Answer> {
  const answers = new WeakMap<Key, { answer: Awaitable<Answer> }>()
  const tell = (key: Key, answer: Answer) => {
    if (!answers.has(key)) answers.set(key, { answer })
  }
  const once = (key: Key) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = read(key).then((found) => {
      answers.set(key, { answer: found })
      return found
    })
    answers.set(key, { answer })
    return answer
  }
  return Object.assign(once, { tell })
}

/**
 * Node 20 follows every promise where AsyncLocalStorage is used, as the framework does: sixty of them were a tenth of what a thread costs the server.
 * @returns what is made of an answer: at once where it is known, else when it is
 */
export function whenKnown<Answer, Made>(answer: Awaitable<Answer>, make: (answer: Answer) => Awaitable<Made>): Awaitable<Made> {
  return isPromise(answer) ? answer.then(make) : make(answer)
}

/** @returns whether one has to wait for it; Prisma's promises are none of the language's own */
export function isPromise<Answer>(answer: Awaitable<Answer>): answer is Promise<Answer> {
  return typeof answer === 'object' && answer !== null && 'then' in answer
}
