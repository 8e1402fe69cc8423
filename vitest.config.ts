import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const conditions = ['@valuecsv/source', 'node', 'module', 'default']

/** Every workspace folder with sources is a project, named after its folder. */
const projects = ['packages', 'apps', 'models', 'tooling']
  .flatMap((parent) =>
    existsSync(`${root}${parent}`) ? readdirSync(`${root}${parent}`).map((name) => ({ parent, name })) : [],
  )
  .filter(({ parent, name }) => existsSync(`${root}${parent}/${name}/package.json`))
  .map(({ parent, name }) => ({
    extends: true as const,
    test: {
      name,
      root: `${root}${parent}/${name}`,
      include: ['**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
    },
  }))

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // ONNX Runtime's native binding wants processes of its own; two cores is what the project plans for.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects,
  },
})
