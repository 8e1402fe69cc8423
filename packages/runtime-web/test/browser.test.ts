import { fileURLToPath } from 'node:url'
import { browserProgram } from '@valuecsv/chromium'
import { reportSuite, runVitest } from '@valuecsv/contracts/run-vitest'
import { describe, test } from 'vitest'

const isHere = (await browserProgram()) !== undefined
const run = isHere ? await runVitest(fileURLToPath(new URL('browser.config.ts', import.meta.url))) : undefined

describe('in a real browser', () => {
  if (run) reportSuite(run)
  else
    test('the contract on WebGPU and on WebAssembly', (context) => {
      context.skip('no browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another')
    })
})
