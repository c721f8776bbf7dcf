/**
 * Several places of one page need the same fact; it is read once for each page load.
 * @returns the same function, remembering its answer for as long as its argument exists
 */
export function oncePer<Key extends object, Answer>(read: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const answers = new WeakMap<Key, Promise<Answer>>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known
    const answer = read(key)
    answers.set(key, answer)
    return answer
  }
}
