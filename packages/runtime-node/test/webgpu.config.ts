import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const conditions = ['@valuecsv/source', 'node', 'module', 'default']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  // For a software adapter on a machine with other work.
  test: { include: ['test/webgpu-contract.ts'], pool: 'forks', testTimeout: 240_000, hookTimeout: 120_000 },
})
