import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

describe('the runtime contract on WebGPU with a software Vulkan driver', () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    test.skip('is unverified here: the driver is for Linux on x64', () => {})
    return
  }
  const { exitCode, output, report } = runContract()
  for (const { title, status, failureMessages } of report.testResults.flatMap((file) => file.assertionResults)) {
    test(title, () => {
      expect(status, failureMessages.join('\n')).toBe('passed')
    })
  }
  test('ran to its end', () => {
    expect(exitCode, output).toBe(0)
  })
})

/** The dynamic linker reads its search path when a process starts, so the suite runs in a process of its own. */
function runContract(): { exitCode: number | null; output: string; report: Report } {
  const driver = unpackSoftwareVulkan()
  const reports = mkdtempSync(join(tmpdir(), 'valuecsv-webgpu-'))
  const file = join(reports, 'report.json')
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const config = fileURLToPath(new URL('webgpu.config.ts', import.meta.url))
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const { LD_LIBRARY_PATH, ...environment } = Object.fromEntries(inherited)
  const search = LD_LIBRARY_PATH === undefined ? driver : `${driver}:${LD_LIBRARY_PATH}`
  try {
    const parameters = [vitest, 'run', '--config', config, '--reporter=default', '--reporter=json']
    const { status, stdout, stderr } = spawnSync(process.execPath, [...parameters, `--outputFile.json=${file}`], {
      env: { ...environment, LD_LIBRARY_PATH: search },
      encoding: 'utf8',
    })
    const output = `${stdout}\n${stderr}`
    return { exitCode: status, output, report: JSON.parse(readFileSync(file, 'utf8')) as Report }
  } finally {
    rmSync(driver, { recursive: true })
    rmSync(reports, { recursive: true })
  }
}
