import { EnvironmentError } from '@/lib/env'

/** Something the person at the shell can mend: printed as its one sentence, without a stack. */
export class Failure extends Error {}

/**
 * One sentence for anything that can stop a command.
 * @returns the sentence, or null when the error is a defect whose stack should be seen
 */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof Failure || error instanceof EnvironmentError) return error.message
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) }
  if (code === 'ENOSPC' || /no space left on device/i.test(message)) return 'The disk is full: free some space and try again.'
  if (code === 'EACCES' || code === 'EPERM') return `Permission denied: ${message}.`
  return null
}
