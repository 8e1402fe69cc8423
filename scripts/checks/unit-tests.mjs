import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../run-program.mjs'
import { summariseResults } from './summarise-results.mjs'

/** Past this vitest hangs rather than works. */
const TIME_LIMIT_MS = { usual: 20 * 60_000, long: 6 * 3_600_000 }

/**
 * Runs vitest and counts its tests. A run that ends without results, in which no test ran, or that ends badly although no
 * test failed, is one failure more.
 *
 * @param {string} root the repository's folder
 * @param {{ long: boolean, environment: Record<string, string | undefined> }} options `long` runs `*.long.test.ts` only
 * @returns {Promise<{ passed: number, failed: number, skipped: { file: string, name: string, note?: string }[],
 *   slowest: { file: string, seconds: number }[], problem: string | undefined, seconds: number }>}
 */
export async function unitTests(root, { long, environment }) {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-test-'))
  const resultFile = join(folder, 'results.json')
  const reporter = fileURLToPath(new URL('./result-reporter.mjs', import.meta.url))
  const parameters = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--allowOnly=false']
  const colour = process.stdout.isTTY ? [] : ['--no-color']
  try {
    const { succeeded, how, seconds } = await runProgram(
      process.execPath,
      [...parameters, ...colour, '--reporter=default', `--reporter=${reporter}`],
      {
        directory: root,
        environment: { ...environment, VALUECSV_TEST_RESULTS: resultFile, VALUECSV_TESTS: long ? 'long' : 'usual' },
        output: 'inherit',
        timeoutMs: long ? TIME_LIMIT_MS.long : TIME_LIMIT_MS.usual,
      },
    )
    if (!existsSync(resultFile)) {
      return { passed: 0, failed: 1, skipped: [], slowest: [], problem: `vitest left no results (${how})`, seconds }
    }
    const summary = summariseResults(JSON.parse(readFileSync(resultFile, 'utf8')))
    const here = (entry) => ({ ...entry, file: relative(root, entry.file).replaceAll('\\', '/') })
    const problem = problemOf(summary, { succeeded, how })
    return {
      ...summary,
      failed: summary.failed + (problem === undefined ? 0 : 1),
      skipped: summary.skipped.map(here),
      slowest: summary.slowest.map(here),
      problem,
      seconds,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is wrong with a run although no test of it failed. */
function problemOf({ passed, failed }, { succeeded, how }) {
  if (failed > 0) return undefined
  if (passed === 0) return `vitest ran no test (${how})`
  return succeeded ? undefined : `vitest ended badly although no test failed (${how})`
}
