import { headerSchema, type Header } from '@/lib/exporting/header'
import { ImportRefused } from './import-items'
import { parseJson } from './lines'

/**
 * Looks at the first line of a file for the header of an export.
 * @returns it, or null, and all lines; the header's is empty, so that lines keep their numbers
 * @throws ImportRefused when it is the header of an export that cannot be read here
 */
export async function readHeader(lines: AsyncGenerator<string>): Promise<{ header: Header | null; lines: AsyncGenerator<string> }> {
  const first = await lines.next()
  const text = first.done ? '' : first.value
  const header = parseHeader(text)
  return { header, lines: follow(header ? '' : text, lines) }
}

function parseHeader(line: string): Header | null {
  const given = parseJson(line)
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== 'colloquy') return null
  const parsed = headerSchema.safeParse(given)
  if (!parsed.success) throw new ImportRefused(parsed.error.issues[0]?.message ?? 'The first line of this export cannot be read.')
  return parsed.data
}

async function* follow(first: string, others: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first
  yield* others
}
