import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Writes gate.xml for whatever shows JUnit reports, puts the tables into the summary of the job, and ends as the gate did:
// 0 when it was met, 3 when not.
const gates = JSON.parse(readFileSync(new URL('gates.json', import.meta.url), 'utf8'))
const sources = process.argv.slice(2)
// By its own file, not by the name that npm gives it: no shell stands between, to which `<` would be a redirection.
const valuecsv = fileURLToPath(import.meta.resolve('valuecsv/bin/valuecsv.js'))

const { status, stdout } = compare('junit', 'inherit')
if (status === 0 || status === 3) {
  writeFileSync('gate.xml', stdout)
  const tables = compare('md', 'ignore').stdout
  const { GITHUB_STEP_SUMMARY: summary } = process.env
  if (summary) appendFileSync(summary, tables)
  else console.log(tables)
}
process.exitCode = status ?? 1

function compare(format, stderr) {
  const options = ['--model', 'csv-small', '--offline', '--quiet', '--format', format, '--fail-if', ...gates]
  const parameters = ['compare', ...sources, ...options]
  return spawnSync(process.execPath, [valuecsv, ...parameters], { encoding: 'utf8', stdio: ['ignore', 'pipe', stderr] })
}
