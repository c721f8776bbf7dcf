// The first thing every npm script runs. Plain JavaScript on Node alone: it must work before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...args] = process.argv.slice(2)

refuseOldNode()
process.chdir(ROOT)
if (!dependenciesAreCurrent()) installDependencies()
await runCommand()

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Colloquy needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`)
}

/** npm keeps a copy of what it installed; it is current when that agrees with the lock file for every package this platform needs. */
function dependenciesAreCurrent() {
  try {
    const wanted = readPackages('package-lock.json')
    const installed = readPackages('node_modules/.package-lock.json')
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true
      const found = installed[path]
      return found ? found.version === entry.version : entry.optional === true
    })
  } catch {
    return false
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
}

function installDependencies() {
  console.log('Installing dependencies (the first time takes a minute or two) …')
  const npm = process.env.npm_execpath
  const install = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...install], { stdio: 'inherit' })
    : spawnSync('npm', install, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) fail('npm could not install the dependencies; its message above says why.')
}

async function runCommand() {
  process.env.NODE_ENV = command === 'dev' ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import('./setup/command.ts')
  await main(command, args)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
