import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { unpackSoftwareVulkan } from './software-vulkan.ts'

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const isSupported = process.platform === 'linux' && process.arch === 'x64'
const contract = isSupported ? await runContract() : undefined

describe('the runtime contract on WebGPU with a software Vulkan driver', () => {
  if (contract === undefined) {
    test.skip('is unverified here: the driver is for Linux on x64', () => {})
    return
  }
  const { failure, report } = contract
  for (const { title, status, failureMessages } of report.testResults.flatMap((file) => file.assertionResults)) {
    test(title, () => {
      expect(status, failureMessages.join('\n')).toBe('passed')
    })
  }
  test('ran to its end', () => {
    expect(failure).toBeUndefined()
  })
})

/** The dynamic linker reads its search path when a process starts, so the suite runs in a process of its own. */
async function runContract(): Promise<{ failure: unknown; report: Report }> {
  const driver = unpackSoftwareVulkan()
  const reports = mkdtempSync(join(tmpdir(), 'valuecsv-webgpu-'))
  const file = join(reports, 'report.json')
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const config = fileURLToPath(new URL('webgpu.config.ts', import.meta.url))
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const { LD_LIBRARY_PATH, ...environment } = Object.fromEntries(inherited)
  const search = LD_LIBRARY_PATH === undefined ? driver : `${driver}:${LD_LIBRARY_PATH}`
  const parameters = [vitest, 'run', '--config', config, '--reporter=default', '--reporter=json']
  try {
    // It fails when a test fails, too; the report tells which.
    const failure = await promisify(execFile)(process.execPath, [...parameters, `--outputFile.json=${file}`], {
      env: { ...environment, LD_LIBRARY_PATH: search },
    }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!existsSync(file)) throw failure
    return { failure, report: JSON.parse(readFileSync(file, 'utf8')) as Report }
  } finally {
    rmSync(driver, { recursive: true })
    rmSync(reports, { recursive: true })
  }
}
