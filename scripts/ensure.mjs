// Makes a fresh clone ready: installs the exact dependencies, then builds the packages.
// Runs on Node 20 and up with nothing but npm; a repeat takes about a second.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  ONNXRUNTIME_NODE_INSTALL: 'skip',
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error || status !== 0) {
    process.stderr.write(`The set-up stopped at: ${command} ${args.join(' ')}\n`)
    process.exit(1)
  }
}

const marker = `${root}node_modules/.modules.yaml`
const lock = `${root}pnpm-lock.yaml`
if (!existsSync(marker) || statSync(lock).mtimeMs > statSync(marker).mtimeMs) {
  run('npx', ['-y', packageManager, 'install', '--frozen-lockfile'])
}
run(`${root}node_modules/.bin/turbo`, ['run', 'build', '--output-logs=errors-only'])
