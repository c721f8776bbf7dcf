/** A read that is done once for each page load; `tell` gives it an answer that was found with something else. */
type OncePer<Key, Answer> = ((key: Key) => Promise<Answer>) & { tell: (key: Key, answer: Promise<Answer>) => void }

/**
 * Several places of one page need the same fact; it is read once for each page load.
 * @returns the same function, remembering its answer for as long as its argument exists
 */
export function oncePer<Key extends object, Answer>(read: (key: Key) => Promise<Answer>): OncePer<Key, Answer> {
  const answers = new WeakMap<Key, Promise<Answer>>()
  const tell = (key: Key, answer: Promise<Answer>) => {
    // Perhaps nobody asks for it; a failure then is no one's, and would end the process.
    answer.catch(() => undefined)
    if (!answers.has(key)) answers.set(key, answer)
  }
  const once = (key: Key) => {
    const known = answers.get(key)
    if (known) return known
    const answer = read(key)
    answers.set(key, answer)
    return answer
  }
  return Object.assign(once, { tell })
}
