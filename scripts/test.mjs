// Runs everything that must hold: build, types, format and lint, tests, package gates. Nothing stops at the first
// failure. The last line is `N passed, N failed, N skipped`: the tests, and each gate as one.
// `--long` runs the long tests (*.long.test.ts) alone; `--gates` runs everything but tests.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { originalFilesProblems } from './checks/original-files-problems.mjs'
import { packageChecks } from './checks/package-checks.mjs'
import { skipReasons } from './checks/skip-reasons.mjs'
import { unitTests } from './checks/unit-tests.mjs'
import { runProgram } from './run-program.mjs'
import { childEnvironment } from './set-up/child-environment.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const long = process.argv.includes('--long')
const gatesOnly = process.argv.includes('--gates')
const environment = childEnvironment(process.env, join(root, 'node_modules/.bin'))
for (const variable of ['VALUECSV_DATA', 'VALUECSV_MODELS']) {
  // The tests run in the folders of their packages, where a relative path would lead elsewhere.
  if (environment[variable]) environment[variable] = resolve(root, environment[variable])
}
const gates = []

checkOriginalFiles()
await gate('build', 'turbo', ['run', 'build', '--output-logs=errors-only'])
if (!long) {
  await gate('types', 'tsc', ['--noEmit'])
  await gate('types of the page', 'pnpm', ['--dir', 'apps/web', 'run', 'types'])
  await gate('format and lint', 'biome', ['check', '--error-on-warnings', '.'])
}
const tests = gatesOnly ? { passed: 0, failed: 0, skipped: [], slowest: [], seconds: 0 } : await runTests()
if (!long) {
  for (const result of await packageChecks(root, run)) report(result)
  await gate('knip', 'knip', [])
  await gate('sherif', 'sherif', ['--fail-on-warnings'])
  await gate('size limits', 'size-limit', [])
  for (const name of ['API reports', 'licences']) {
    const program = `tooling/release/src/gates/${name.toLowerCase().replace(' ', '-')}.ts`
    await gate(name, process.execPath, ['--conditions=@valuecsv/source', program])
  }
}
finish()

function runTests() {
  say(long ? 'running the long tests …' : 'running the tests …')
  return unitTests(root, { long, environment })
}

function checkOriginalFiles() {
  const problems = originalFilesProblems(environment, { required: Boolean(environment.CI) })
  const named = Boolean(environment.CI || environment.VALUECSV_DATA || environment.VALUECSV_MODELS)
  if (named)
    report({ name: 'original files', succeeded: problems.length === 0, output: problems.join('\n'), seconds: 0 })
}

async function gate(name, command, parameters) {
  report({ name, ...(await run(command, parameters)) })
}

/** Runs a program of `node_modules/.bin`. */
function run(command, parameters, directory = root) {
  return runProgram(command, parameters, { directory, environment, timeoutMs: 600_000 })
}

function report({ name, succeeded, output, seconds, how = '' }) {
  gates.push({ name, succeeded, seconds })
  say(`${succeeded ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`)
  if (!succeeded) say(output.trim() || how)
}

function finish() {
  const slowest = [...gates, { name: 'tests', seconds: tests.seconds }].sort((a, b) => b.seconds - a.seconds)
  const list = (entries) => entries.map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(' · ')
  say(`slowest parts: ${list(slowest.slice(0, 5).map(({ name, seconds }) => [name, seconds]))}`)
  if (!gatesOnly)
    say(`slowest test files: ${list(tests.slowest.slice(0, 8).map(({ file, seconds }) => [file, seconds]))}`)
  const readSource = (file) => readFileSync(join(root, file), 'utf8')
  for (const line of skipReasons(tests.skipped, { environment, readSource })) say(line)
  const failedGates = gates.filter(({ succeeded }) => !succeeded)
  if (tests.problem) say(`✗ ${tests.problem}`)
  if (tests.failed > 0) say(`✗ tests: ${tests.failed} failed, see above`)
  for (const { name } of failedGates) say(`✗ ${name} failed, see above`)
  const failed = tests.failed + failedGates.length
  say(`${tests.passed + gates.length - failedGates.length} passed, ${failed} failed, ${tests.skipped.length} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
