import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** One test of a suite that ran elsewhere. */
export interface TestResult {
  /** The names of its groups and its own, with ` > ` between them. */
  readonly name: string
  readonly status: string
  readonly failureMessages: readonly string[]
}

/** What a suite gave. */
export interface SuiteRun {
  readonly tests: readonly TestResult[]
  /** Why the process failed, which it also does when a test fails. */
  readonly failure: unknown
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Runs the suite of a configuration of vitest in a process of its own: in a browser, or with another environment. */
export async function runVitest(config: string, env: Readonly<Record<string, string>> = {}): Promise<SuiteRun> {
  const reports = mkdtempSync(join(tmpdir(), 'valuecsv-suite-'))
  const file = join(reports, 'report.json')
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const parameters = [vitest, 'run', '--config', config, '--reporter=default', '--reporter=json']
  try {
    const failure = await promisify(execFile)(process.execPath, [...parameters, `--outputFile.json=${file}`], {
      env: { ...Object.fromEntries(inherited), ...env },
    }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!existsSync(file)) throw failure
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
    const tests = testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
        name: [...ancestorTitles, title].join(' > '),
        status,
        failureMessages,
      })),
    )
    return { tests, failure }
  } finally {
    rmSync(reports, { recursive: true })
  }
}

/** Defines a test for each of a suite that ran elsewhere, and one that it ran to its end. */
export function reportSuite({ tests, failure }: SuiteRun): void {
  test.each(tests)('$name', ({ status, failureMessages }) => {
    expect(status, failureMessages.join('\n')).toBe('passed')
  })
  test('the suite ran to its end', () => {
    expect(tests.length).toBeGreaterThan(0)
    expect(failure).toBeUndefined()
  })
}
