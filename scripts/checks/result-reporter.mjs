import { writeFileSync } from 'node:fs'

/**
 * A vitest reporter that writes what `summariseResults` needs, as JSON, to the file named by VALUECSV_TEST_RESULTS:
 * each test with its state and the note it was skipped with, and the errors outside tests.
 */
export default class ResultReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const files = testModules.map((testModule) => ({
      file: testModule.moduleId,
      seconds: secondsOf(testModule.diagnostic()),
      errorsOutsideTests: testModule.errors().length + suiteErrors(testModule),
      tests: [...testModule.children.allTests()].map((testCase) => {
        const { state, note } = testCase.result()
        return { name: testCase.fullName, state, note }
      }),
    }))
    writeFileSync(process.env.VALUECSV_TEST_RESULTS, JSON.stringify({ files, unhandledErrors: unhandledErrors.length }))
  }
}

/** A `beforeAll` that throws leaves its tests "skipped": the error belongs to the suite. */
function suiteErrors(testModule) {
  return [...testModule.children.allSuites()].reduce((count, suite) => count + suite.errors().length, 0)
}

/** What a file costs: loading what it imports, its hooks and its tests. */
function secondsOf({ collectDuration, setupDuration, duration }) {
  return (collectDuration + setupDuration + duration) / 1000
}
