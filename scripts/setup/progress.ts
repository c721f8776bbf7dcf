let stream: NodeJS.WriteStream = process.stdout

/** From now on speaks on the standard error, since the command's result is what it writes. */
export function sayAside(): void {
  stream = process.stderr
}

/** Says what a command is about to do. */
export function say(line: string): void {
  stream.write(`${line}\n`)
}

/**
 * Runs one step of a command and says how long it took.
 * @param label what is being done, in the present: "Building"
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  if (stream.isTTY) stream.write(`${label} …`)
  const result = await work().catch((error: unknown) => {
    if (stream.isTTY) stream.write('\n')
    throw error
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${label} … done in ${seconds} s\n`)
  return result
}

/**
 * Draws a bar on a terminal; elsewhere (a log file) it stays silent.
 * @param fraction 0 to 1
 */
export function drawBar(label: string, fraction: number, detail: string): void {
  if (!stream.isTTY) return
  const width = 30
  const filled = Math.round(Math.min(1, fraction) * width)
  stream.write(`\r\u001b[K${label} [${'='.repeat(filled)}${' '.repeat(width - filled)}] ${Math.round(fraction * 100)} % ${detail}`)
}

/** Says on a terminal how far something has come whose end is not known. */
export function drawCount(label: string, detail: string): void {
  if (stream.isTTY) stream.write(`\r\u001b[K${label} … ${detail}`)
}

/** Removes the bar. */
export function clearBar(): void {
  if (stream.isTTY) stream.write('\r\u001b[K')
}
