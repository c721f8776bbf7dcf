/** What is longer than this is no item; the rest of such a line is not even kept in memory. */
export const LONGEST_LINE = 4_000_000

/**
 * Cuts a text that arrives in pieces into its lines. Only a line feed ends a line: JSON strings may hold other line separators as they are.
 * @param chunks the pieces, in order
 * @returns the lines without their line feeds; of one longer than LONGEST_LINE characters no more than its beginning, still longer than that
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let line = ''
  for await (const chunk of chunks) {
    const [end = '', ...others] = chunk.split('\n')
    if (line.length <= LONGEST_LINE) line += end
    for (const begin of others) {
      yield line
      line = begin
    }
  }
  if (line !== '') yield line
}

/** @returns what a line of JSON says, or undefined where it is none */
export function parseJson(line: string): unknown {
  try {
    // Trimmed because a file may begin with a byte order mark.
    return JSON.parse(line.trim())
  } catch {
    return undefined
  }
}
