import type { KnipConfig } from 'knip'

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
    // Run in a browser.
    'packages/runtime-web': { entry: ['src/worker.ts', 'test/page/*.ts', 'test/isolated-page/*.ts'] },
    'packages/browser': { entry: ['test/page/page.ts'] },
    // What the guides import; the settings that staged pages point to.
    'apps/web': { entry: ['pictures/take-pictures.ts'] },
    'apps/docs': {
      entry: ['take-picture.ts', 'draw-pictures.ts', 'site.config.ts'],
      ignoreDependencies: ['@valuecsv/.+', 'onnxruntime-node'],
    },
    'examples/browser-page': { ignoreDependencies: ['@valuecsv/browser', 'onnxruntime-web'] },
    'tooling/bench': { entry: ['*.ts', '*/*.ts', 'browser/page/page.ts'] },
    // Read as files.
    'tooling/chromium': { ignoreDependencies: ['@sparticuz/chromium'] },
    'tooling/experiments': { entry: ['*.ts'] },
    // Programs that scripts and package.json run, and the registry, which is run by its path.
    'tooling/release': { entry: ['src/main.ts', 'src/gates/*.ts'], ignoreDependencies: ['verdaccio'] },
    'tooling/legacy-report': { entry: ['report.ts', 'record-training.ts', 'run-studies.ts', 'run-trainings.ts'] },
    'tooling/*': {},
  },
}

export default config
