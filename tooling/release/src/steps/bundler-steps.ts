import { join } from 'node:path'
import { FOR_NODE } from '@valuecsv/architecture/floors'
import { runOrFail } from '../programs/run-or-fail.ts'
import { namespaceModule } from '../projects/entry-programs.ts'
import { folderBytes, megabytes } from '../projects/folder-bytes.ts'
import { madeOnce } from '../projects/made-once.ts'
import { makeProject } from '../projects/make-project.ts'
import type { Scene } from '../scene.ts'
import type { Step } from './step.ts'

/** Folders of files, of which Node.js code says where they lie: no page bundles them. */
const FOLDERS = ['@valuecsv/model-csv-small', '@valuecsv/model-csv-lite', '@valuecsv/web']

const PAGE = `import { loadEvaluator } from '@valuecsv/browser'
import { VALUE_IDS } from '@valuecsv/taxonomy'

document.body.textContent = VALUE_IDS.join(' ')
loadEvaluator('csv-small').then((evaluator) => evaluator.close())
`

/** Pages that use the packages are bundled by the two usual tools, and so is every portable entry. */
export function bundlerSteps(scene: Scene): Step[] {
  const group = 'bundlers'
  const portable = scene.packages
    .filter(({ name }) => !FOR_NODE.includes(name) && !FOLDERS.includes(name))
    .flatMap(({ entries }) => entries)
    .filter((entry) => !/\/(node|transformers)$/.test(entry))
  const project = madeOnce(() => {
    const names = [...new Set(portable.map((entry) => entry.split('/').slice(0, 2).join('/')))]
    return makeProject(scene, 'page', {
      install: [...names, 'onnxruntime-web@1.30.0', 'vite@8.3.8', 'esbuild@0.28.2'],
      files: {
        'index.html': '<!doctype html><body><script type="module" src="/page.js"></script>',
        'page.js': PAGE,
        'portable.js': namespaceModule(portable),
        'library.mjs': "export default { build: { lib: { entry: 'portable.js', formats: ['es'] } } }\n",
      },
    })
  })
  return [
    {
      group,
      title: 'a project of a page installs',
      run: async () => {
        await project()
        return undefined
      },
    },
    {
      group,
      title: 'Vite bundles a page with @valuecsv/browser',
      run: async () => {
        const folder = await project()
        await runOrFail(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], scene.outside(folder))
        return `${megabytes(await folderBytes(join(folder, 'dist')))} MB with ONNX Runtime`
      },
    },
    {
      group,
      title: 'Vite bundles the portable entries',
      run: async () => {
        const parameters = ['node_modules/vite/bin/vite.js', 'build', '--outDir', 'portable', '--config', 'library.mjs']
        await runOrFail(process.execPath, parameters, scene.outside(await project()))
        return undefined
      },
    },
    {
      group,
      title: `esbuild bundles the ${portable.length} portable entries for browsers and for Node.js`,
      run: async () => {
        const folder = await project()
        for (const platform of ['browser', 'node']) {
          const parameters = [
            'portable.js',
            '--bundle',
            '--format=esm',
            `--platform=${platform}`,
            '--log-level=warning',
          ]
          const program = join(folder, 'node_modules/.bin/esbuild')
          await runOrFail(program, [...parameters, `--outfile=${platform}.mjs`], scene.outside(folder))
        }
        await runOrFail(process.execPath, ['node.mjs'], scene.outside(folder))
        return undefined
      },
    },
  ]
}
