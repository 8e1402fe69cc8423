import { fileURLToPath } from 'node:url'
import { browserProgram, ISOLATION_HEADERS } from '@valuecsv/chromium'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

const program = await browserProgram()
const provider = playwright(program ? { launchOptions: program } : {})
const root = fileURLToPath(new URL('..', import.meta.url))

/** The tests of a folder, in a page with these headers. */
function project(folder: string, headers: Record<string, string>) {
  return {
    root,
    resolve: { conditions: ['@valuecsv/source', 'browser', 'module', 'import', 'default'] },
    // As it is: bundled when it is first asked for, it would interrupt the test that asks.
    optimizeDeps: { exclude: ['onnxruntime-web'] },
    server: { headers },
    test: {
      name: folder,
      include: [`test/${folder}/*.ts`],
      // For a software adapter on a machine with other work.
      testTimeout: 240_000,
      hookTimeout: 120_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider,
        instances: [{ browser: 'chromium' as const }],
      },
    },
  }
}

// Run by browser.test.ts in a process of its own.
export default defineConfig({
  root,
  test: { projects: [project('page', {}), project('isolated-page', ISOLATION_HEADERS)] },
})
