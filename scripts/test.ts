import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { findTestBrowser, type Browser } from './setup/browser'
import { ensureBuild } from './setup/build'
import { say } from './setup/progress'
import { startTestSite } from './setup/test-site'

/** `failures` in words, of checks that do not repeat them at their end. */
type Counts = { passed: number; failed: number; failures?: string[] }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), message: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) })) }),
  ),
})
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }), errors: z.array(z.unknown()) })

const CHECKS: [label: string, ...commands: string[][]][] = [
  ['Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']],
  ['Types', ['node_modules/next/dist/bin/next', 'typegen'], ['node_modules/typescript/bin/tsc', '--noEmit']],
]

/** `npm test`: every check there is, on a database of its own. Ends with what failed long ago in its output, and one line over everything. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-tests-'))
  try {
    const browser = await findTestBrowser()
    const counts: Counts[] = await Promise.all(CHECKS.map(([label, ...commands]) => check(label, commands)))
    // Neither alone keeps two processors busy.
    const units = unitTests(folder)
    await ensureBuild().finally(() => units)
    counts.push(await units)
    counts.push(await endToEndTests(folder, browser))
    const passed = sum(counts, 'passed')
    const failed = sum(counts, 'failed')
    for (const failure of counts.flatMap(({ failures }) => failures ?? [])) say(`\nFailed: ${failure}`)
    say(`\n${passed} passed, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function check(label: string, commands: string[][]): Promise<Counts> {
  say(`\n${label} …`)
  for (const command of commands) if ((await node(command)) !== 0) return { passed: 0, failed: 1, failures: [label] }
  return { passed: 1, failed: 0 }
}

async function unitTests(folder: string): Promise<Counts> {
  say('\nUnit and database tests …')
  const file = join(folder, 'unit.json')
  const status = await node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { NODE_ENV: 'test' })
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  return atLeastOneFailure(status, { passed: report.numPassedTests, failed: report.numFailedTests || report.numFailedTestSuites, failures: failuresIn(report) })
}

function failuresIn({ testResults }: z.infer<typeof vitestReport>): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}\n${message}`] : []),
      ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.join('\n')}`),
    ])
}

async function endToEndTests(folder: string, browser: Browser): Promise<Counts> {
  say('\nEnd-to-end tests …')
  const file = join(folder, 'end-to-end.json')
  const site = await startTestSite(folder)
  try {
    const status = await node(['node_modules/@playwright/test/cli.js', 'test'], {
      ...site.environment,
      // What runs on the server alone may be called by tests, too.
      NODE_OPTIONS: '--conditions=react-server',
      BASE_URL: site.url,
      BROWSER: JSON.stringify(browser),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')))
    return atLeastOneFailure(status, { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length })
  } finally {
    await site.stop()
  }
}

/** A runner that fails before its first test has failed all the same. */
function atLeastOneFailure(status: number, counts: Counts): Counts {
  return { ...counts, failed: status === 0 ? counts.failed : Math.max(1, counts.failed) }
}

function sum(counts: Counts[], key: 'passed' | 'failed'): number {
  return counts.reduce((total, each) => total + each[key], 0)
}

function node(args: string[], environment: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
