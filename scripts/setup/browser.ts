import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { Failure } from './failure'
import { step } from './progress'

/** Where a browser is and how to start it. */
export type Browser = { executablePath: string; args: string[] }

/** Chromium without windows: the same engine for half the processor time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** Talks to nobody but the page under test. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/**
 * Finds a Chromium for tests, or installs one: the one CHROMIUM_PATH names, one without windows (as root on Debian its package is installed),
 * and else any.
 * @throws Failure when there is none to be had
 */
export async function findTestBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || find(SHELLS) || (await installShell())
  return executablePath ? startedAs(executablePath) : findBrowser()
}

/**
 * Finds a Chromium as people use it, or installs one: the one CHROMIUM_PATH names, an installed one, one that Playwright has, Debian's package
 * (as root), and last Playwright's own download.
 * @throws Failure when there is none to be had
 */
export async function findBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || findInstalled() || (await install())
  if (!executablePath) throw new Failure('No browser was found and none could be installed: install Chromium or Chrome, or name one in CHROMIUM_PATH.')
  return startedAs(executablePath)
}

function startedAs(executablePath: string): Browser {
  return { executablePath, args: isRoot() ? [...QUIET, '--no-sandbox'] : QUIET }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function find(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

function findInstalled(): string | undefined {
  return find(NAMES) ?? [...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
}

async function installShell(): Promise<string | undefined> {
  if (hasApt()) await step('Installing a browser for the tests', async () => void installDebianPackage('chromium-headless-shell'))
  return find(SHELLS)
}

async function install(): Promise<string | undefined> {
  await step('Installing a browser for the tests', async () => {
    if (hasApt() && installDebianPackage('chromium')) return
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore' })
  })
  return findInstalled()
}

function hasApt(): boolean {
  return isRoot() && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

function installDebianPackage(name: string): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment })
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore', env: environment }).status === 0
}
