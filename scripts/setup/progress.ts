const interactive = process.stdout.isTTY === true

/** Says what a command is about to do. */
export function say(line: string): void {
  console.log(line)
}

/**
 * Runs one step of a command and says how long it took.
 * @param label what is being done, in the present: "Building"
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  if (interactive) process.stdout.write(`${label} …`)
  const result = await work().catch((error: unknown) => {
    if (interactive) process.stdout.write('\n')
    throw error
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${interactive ? '\r\u001b[K' : ''}${label} … done in ${seconds} s\n`)
  return result
}

/**
 * Draws a bar on a terminal; elsewhere (a log file) it stays silent.
 * @param fraction 0 to 1
 */
export function drawBar(label: string, fraction: number, detail: string): void {
  if (!interactive) return
  const width = 30
  const filled = Math.round(Math.min(1, fraction) * width)
  process.stdout.write(`\r\u001b[K${label} [${'='.repeat(filled)}${' '.repeat(width - filled)}] ${Math.round(fraction * 100)} % ${detail}`)
}

/** Removes the bar. */
export function clearBar(): void {
  if (interactive) process.stdout.write('\r\u001b[K')
}
