import { createContext, Script } from 'node:vm'

const task: { run?: () => void } = createContext({})
const script = new Script('run()')

/**
 * Does work that must not take long, and stops it wherever it is when the time is over: what it was changing may be half changed then.
 * Beginning takes near a millisecond.
 * @param time in milliseconds
 * @returns whether it was finished
 */
export function within(time: number, work: () => void): boolean {
  task.run = work
  try {
    script.runInContext(task, { timeout: Math.max(1, Math.floor(time)) })
    return true
  } catch (error) {
    if (isTimeout(error)) return false
    throw error
  } finally {
    delete task.run
  }
}

/** Thrown by another realm, so it is no Error of this one. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
