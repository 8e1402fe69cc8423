// Makes a fresh clone ready: installs the exact dependencies, then builds the packages (`--install-only` leaves the
// build to the caller). Needs nothing but Node and npm; a repeat takes a fraction of a second and no network.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.mjs'
import { childEnvironment } from './set-up/child-environment.mjs'
import { installDigest } from './set-up/install-digest.mjs'
import { nodeProblem } from './set-up/node-problem.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
// Written last by a finished install and removed before one starts: an interrupted install is repeated.
const stamp = join(modules, '.set-up-digest')

const problem = nodeProblem({
  version: process.versions.node,
  platform: process.platform,
  architecture: process.arch,
  usesMusl: process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime,
})
if (problem) stop(problem)

const environment = childEnvironment(process.env, join(modules, '.bin'))
const digest = installDigest(root)
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
if (!installed || !existsSync(join(modules, 'turbo/bin/turbo'))) await install()
if (!process.argv.includes('--install-only')) await build()

async function install() {
  say('Installing the dependencies (the first time takes up to a minute) …')
  rmSync(stamp, { force: true })
  const hint =
    'If the lock file is out of date, "npx pnpm install" renews it; otherwise remove node_modules and try again.'
  const [command, ...parameters] = await packageManager()
  await run(command, [...parameters, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], {
    output: process.stderr.isTTY ? 'stderr' : 'keep',
    hint,
  })
  writeFileSync(stamp, digest)
}

/** The pinned pnpm: the one of an earlier install, which needs no network, else from the registry. */
async function packageManager() {
  const { packageManager: pinned } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { succeeded, output } = await runProgram('pnpm', ['--version'], { directory: modules, environment })
  return succeeded && `pnpm@${output.trim()}` === pinned ? ['pnpm'] : ['npx', '--yes', pinned]
}

async function build() {
  const slow = setTimeout(() => say('Building the packages …'), 1000)
  const parameters = [join(modules, 'turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only']
  await run(process.execPath, parameters, { output: 'keep', hint: 'The lines above say what did not build.' })
  clearTimeout(slow)
}

async function run(command, parameters, { output, hint }) {
  const result = await runProgram(command, parameters, { directory: root, environment, output })
  if (result.succeeded) return
  stop(`${result.output}The set-up stopped at "${[command, ...parameters].join(' ')}" (${result.how}). ${hint}`)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function stop(reason) {
  say(reason)
  process.exit(1)
}
