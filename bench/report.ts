import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '@/scripts/setup/root'

/** One line of the table. `data` holds the figures as numbers, for programs; `met` is null where there is no target. */
export type Row = { what: string; figure: string; target: string; met: boolean | null; data: Record<string, number> }

const RESULTS = join(ROOT, 'bench/results')
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** @returns a figure without a target */
export function plainRow(what: string, figure: string, data: Record<string, number>): Row {
  return { what, figure, target: '', met: null, data }
}

/** @returns three digits or all of a whole number: 0.412, 4.31, 56.7, 1,234 */
export function shortNumber(value: number): string {
  return value < 100 && !Number.isInteger(value) ? value.toPrecision(3) : NUMBERS.format(value)
}

/** Prints the table. */
export function printTable(rows: readonly Row[]): void {
  const cells = [['what', 'figure', 'target', 'met'], ...rows.map(({ what, figure, target, met }) => [what, figure, target, met === null ? '' : met ? 'yes' : 'no'])]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  console.log(`\n${lines.join('\n')}\n`)
}

/** What else the machine does: processes that ran or wanted to during the last minute; 0 where the system does not tell (Windows). */
export function otherLoad(): number {
  return loadavg()[0] ?? 0
}

/** @returns a warning when the machine was busy before the measuring began, or null */
export function warningFor(load: number): string | null {
  if (load < cpus().length / 2) return null
  return `The machine was busy with something else before this began (load ${load.toFixed(1)} on ${cpus().length} cores): times are longer, and ratios less sure, than on a quiet one.`
}

/**
 * Writes the figures for programs.
 * @param run `load` is what `otherLoad` told before
 * @returns the file's path
 */
export function writeResults(rows: readonly Row[], run: { at: Date; quick: boolean; load: number }): string {
  const file = join(RESULTS, 'latest.json')
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, processor: cpus()[0]?.model ?? '', cores: cpus().length }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...run, ...machine, rows }, null, 2)}\n`)
  return file
}
