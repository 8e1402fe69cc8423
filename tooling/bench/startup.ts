// Start-up: the help of the command line and the import of the taxonomy, against Node that does nothing.
// Needs the build (`npm run build`). Run with: node tooling/bench/startup.ts
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const RUNS = 15

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The shortest of several runs: what the machine does besides only ever adds. */
function fastestMs(args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`)
    return performance.now() - start
  })
  return Math.min(...times)
}

/** What the import itself takes inside a fresh process. */
function importMs(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start)`
  const times = Array.from({ length: RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return Number(stdout)
  })
  return Math.min(...times)
}

const bare = fastestMs(['-e', '0'])
const help = fastestMs(['apps/cli/bin/valuecsv.js', '--help'])
const taxonomy = importMs(new URL('../../packages/taxonomy/dist/index.js', import.meta.url).href)
const line = (what: string, ms: number, target: number) =>
  console.log(
    `${what.padEnd(34)} ${ms.toFixed(1).padStart(7)} ms  ${(ms / bare).toFixed(2)} × node -e 0  (target < ${target} ms)`,
  )

console.log(`node -e 0 (${process.version})${' '.repeat(14)} ${bare.toFixed(1).padStart(7)} ms  fastest of ${RUNS}`)
line('valuecsv --help', help, 150)
line("import '@valuecsv/taxonomy'", taxonomy, 5)
