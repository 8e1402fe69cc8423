import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unitTests } from './unit-tests.mjs'

const root = mkdtempSync(join(tmpdir(), 'valuecsv-unit-'))
mkdirSync(join(root, 'node_modules/vitest'), { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

/** Stands for vitest: a program that writes these results, or none, and ends with this code. */
async function afterRunOf({ results, code }) {
  const program = [
    `import { writeFileSync } from 'node:fs'`,
    results ? `writeFileSync(process.env.VALUECSV_TEST_RESULTS, ${JSON.stringify(JSON.stringify(results))})` : '',
    `process.exit(${code})`,
  ]
  writeFileSync(join(root, 'node_modules/vitest/vitest.mjs'), program.join('\n'))
  return unitTests(root, { long: false, environment: process.env })
}

const results = {
  files: [
    { file: join(root, 'a.test.ts'), seconds: 1, errorsOutsideTests: 0, tests: [{ name: 'a', state: 'passed' }] },
  ],
  unhandledErrors: 0,
}

test('gives the counts, with files relative to the repository', async () => {
  const summary = await afterRunOf({ results, code: 0 })
  expect(summary).toMatchObject({ passed: 1, failed: 0, problem: undefined, slowest: [{ file: 'a.test.ts' }] })
})

test('counts a crash that leaves no results as a failure', async () => {
  const summary = await afterRunOf({ results: undefined, code: 3 })
  expect(summary).toMatchObject({ passed: 0, failed: 1, problem: 'vitest left no results (exit code 3)' })
})

test('counts a bad end without a failed test as a failure', async () => {
  const summary = await afterRunOf({ results, code: 1 })
  expect(summary).toMatchObject({ passed: 1, failed: 1, problem: expect.stringContaining('ended badly') })
})

test.each([
  ['finds no file', { files: [], unhandledErrors: 0 }],
  ['skips all', { ...results, files: [{ ...results.files[0], tests: [{ name: 'a', state: 'skipped' }] }] }],
])('counts a run that %s as a failure', async (_, nothing) => {
  const summary = await afterRunOf({ results: nothing, code: 0 })
  expect(summary).toMatchObject({ passed: 0, failed: 1, problem: 'vitest ran no test (exit code 0)' })
})
