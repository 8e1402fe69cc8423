/**
 * Counts what the result reporter wrote.
 *
 * An error outside a test (a file that does not load, a failing `beforeAll`, an unhandled rejection) counts as one
 * failure; so does a test that began and never ended.
 *
 * @param {{ files: { file: string, seconds: number, errorsOutsideTests: number,
 *   tests: { name: string, state: string, note?: string }[] }[], unhandledErrors: number }} results
 * @returns {{ passed: number, failed: number, skipped: { file: string, name: string, note?: string }[],
 *   slowest: { file: string, seconds: number }[] }} `slowest` in falling order
 */
export function summariseResults({ files, unhandledErrors }) {
  const tests = files.flatMap(({ file, tests }) => tests.map((test) => ({ file, ...test })))
  const passed = tests.filter(({ state }) => state === 'passed').length
  const skipped = tests.filter(({ state }) => state === 'skipped')
  const outside = files.reduce((count, { errorsOutsideTests }) => count + errorsOutsideTests, unhandledErrors)
  return {
    passed,
    failed: tests.length - passed - skipped.length + outside,
    skipped: skipped.map(({ file, name, note }) => ({ file, name, ...(note === undefined ? {} : { note }) })),
    slowest: files.map(({ file, seconds }) => ({ file, seconds })).sort((a, b) => b.seconds - a.seconds),
  }
}
