import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const conditions = ['@valuecsv/source', 'node', 'module', 'default']

// `npm run test:long` runs the simulations and the long fuzzing alone, everything else leaves them out.
const long = process.env.VALUECSV_TESTS === 'long'
const selection = {
  include: [long ? '**/*.long.test.{ts,mjs}' : '**/*.test.{ts,mjs}'],
  exclude: ['**/node_modules/**', '**/dist/**', ...(long ? [] : ['**/*.long.test.*'])],
}

/** Every workspace folder is a project, named after its folder; so are the scripts. */
const projects = ['packages', 'apps', 'models', 'tooling', 'examples']
  .flatMap((parent) => (existsSync(root + parent) ? readdirSync(root + parent).map((name) => ({ parent, name })) : []))
  .filter(({ parent, name }) => existsSync(`${root}${parent}/${name}/package.json`))
  .map(({ parent, name }) => ({ name, folder: `${root}${parent}/${name}` }))
  .concat({ name: 'scripts', folder: `${root}scripts` })
  .map(({ name, folder }) => ({ extends: true as const, test: { name, root: folder, ...selection } }))

/**
 * Gives property tests one seed, so that `npm test` says the same twice; VALUECSV_SEED names another, and the long
 * tests draw a new one each time. Appended, so that lines stay where they are; the tests themselves run later. The
 * environment is read there and not here: vitest keeps what a transform gave for the next run.
 */
const seedOfPropertyTests = {
  name: 'seed-of-property-tests',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\.test\.\w+$/.test(id) || !code.includes("from 'fast-check'")) return undefined
    return `${code}
import { configureGlobal as configureSeed } from 'fast-check'
if (process.env.VALUECSV_TESTS !== 'long') configureSeed({ seed: Number(process.env.VALUECSV_SEED ?? 1) })
`
  },
}

export default defineConfig({
  plugins: [seedOfPropertyTests],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // ONNX Runtime's native binding wants processes of its own; two cores is what the project plans for.
    pool: 'forks',
    maxWorkers: 2,
    // Worker threads and child processes that a test starts find the sources as the tests do.
    execArgv: ['--conditions=@valuecsv/source'],
    // Nothing here is about speed: these end what hangs, also where other work has the processor.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects,
  },
})
