import type { KnipConfig } from 'knip'

// TEMPORARY: dependencies declared before the code that uses them. Delete each with the code's arrival or together
// with the dependency; then delete the list and its two uses.
const declaredAhead = {
  training: ['@valuecsv/onnx'],
  bench: ['@valuecsv/metrics'],
}

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
    'apps/*': {},
    'packages/*': {},
    // The example of its README scores with the embedded model.
    'packages/evaluator': { ignoreDependencies: ['@valuecsv/model-csv-small'] },
    // Run by their path: in a worker, in a process of their own.
    'packages/runtime-node': { entry: ['src/worker.ts', 'src/probe.ts', 'test/webgpu-contract.ts'] },
    'packages/training': { ignoreDependencies: declaredAhead.training },
    'tooling/bench': { entry: ['*.ts'], ignoreDependencies: declaredAhead.bench },
    'tooling/*': {},
  },
}

export default config
