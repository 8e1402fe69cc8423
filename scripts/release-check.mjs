// A release from the outside: docs/releasing.md. What it checks is in tooling/release.
import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.mjs'
import { childEnvironment } from './set-up/child-environment.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../tooling/release/src/main.ts', import.meta.url))
const environment = childEnvironment(process.env, `${root}node_modules/.bin`)
const parameters = ['--conditions=@valuecsv/source', program, ...process.argv.slice(2)]
const { succeeded } = await runProgram(process.execPath, parameters, {
  directory: root,
  environment,
  output: 'inherit',
})
process.exitCode = succeeded ? 0 : 1
