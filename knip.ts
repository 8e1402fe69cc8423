import type { KnipConfig } from 'knip'

// TEMPORARY: dependencies declared before the code that uses them is written. Delete an entry when its package is
// finished; with the last one, the list, `declaredAhead` and the loop below.
const DECLARED_AHEAD: Record<string, string[]> = {
  'apps/cli': ['@valuecsv/.+', 'onnxruntime-node'],
  'packages/comparison': ['@valuecsv/.+'],
  'packages/datasets': ['csv-parse', 'fflate', 'read-excel-file'],
  'packages/encoder': ['@valuecsv/.+', 'onnxruntime-node'],
  'packages/evaluator': ['@valuecsv/.+', 'onnxruntime-node'],
  'packages/node': ['@valuecsv/.+', 'onnxruntime-node'],
  'packages/training': ['@valuecsv/.+', 'onnxruntime-node', 'valibot'],
  'tooling/bench': ['@valuecsv/.+', 'onnxruntime-node'],
}

const declaredAhead = (folder: string) => ({
  ignoreDependencies: (DECLARED_AHEAD[folder] ?? []).map((name) => new RegExp(`^${name}$`)),
})

const config: KnipConfig = {
  // A type that is part of a signature may be exported although nobody names it yet; a function or a value may not.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/checks/result-reporter.mjs'],
      project: ['scripts/**/*.mjs', '*.ts'],
      // The first four are programs that scripts/test.mjs runs; the last makes `npx valuecsv` work in a checkout.
      ignoreDependencies: ['@arethetypeswrong/cli', 'pnpm', 'publint', 'sherif', 'valuecsv'],
    },
    'tooling/bench': { entry: ['*.ts'] },
    'apps/*': {},
    'packages/*': {},
    // Run by their path: in a worker, in a process of their own.
    'packages/runtime-node': { entry: ['src/worker.ts', 'src/probe.ts', 'test/webgpu-contract.ts'] },
    'tooling/*': {},
  },
}

for (const folder of Object.keys(DECLARED_AHEAD)) {
  config.workspaces = { ...config.workspaces, [folder]: { ...config.workspaces?.[folder], ...declaredAhead(folder) } }
}

export default config
