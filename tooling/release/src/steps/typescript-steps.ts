import { runOrFail } from '../programs/run-or-fail.ts'
import { namespaceModule } from '../projects/entry-programs.ts'
import { madeOnce } from '../projects/made-once.ts'
import { makeProject } from '../projects/make-project.ts'
import { readmeExample } from '../projects/readme-example.ts'
import type { Scene } from '../scene.ts'
import type { Step } from './step.ts'

/** Whose types name those of echarts, a peer, which need the types of a browser. */
const WITH_ECHARTS = '@valuecsv/report/charts'

const PAGE_TYPES = ['dom', 'dom.iterable']

/** The ways in which TypeScript finds types today, each with everything checked, declaration files of others too. */
const SETTINGS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2024', ...PAGE_TYPES], files: 'all' },
  'nodenext-without-dom': { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2024'], files: 'node' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', lib: ['es2024', ...PAGE_TYPES], files: 'all' },
} as const

/** Every entry, and the example of each README, is correctly typed where somebody else checks it. */
export function typescriptSteps(scene: Scene): Step[] {
  const group = 'typescript'
  const libraries = scene.packages.filter(({ entries }) => entries.length > 0)
  const entries = libraries.flatMap((library) => library.entries)
  const project = madeOnce(() => {
    const examples = libraries.flatMap((library) => {
      const example = readmeExample(library)
      // `export {}` makes a module of an example that imports nothing; on lines of their own, so that places are right.
      return example === undefined
        ? []
        : [[`examples/${library.name.replace('@valuecsv/', '')}.ts`, `${example.code}export {}\n`]]
    })
    return makeProject(scene, 'typescript', {
      install: [...libraries.map(({ name }) => name), 'echarts@6.1.0', 'typescript@6.0.3', '@types/node@24.10.1'],
      files: {
        'all/entries.ts': namespaceModule(entries),
        'node/entries.ts': namespaceModule(entries.filter((entry) => entry !== WITH_ECHARTS)),
        ...Object.fromEntries(examples),
        ...Object.fromEntries(
          Object.entries(SETTINGS).map(([name, settings]) => [`tsconfig.${name}.json`, settingsFile(settings)]),
        ),
      },
    })
  })
  const install = {
    group,
    title: 'a project of TypeScript installs',
    run: async () => {
      await project()
      return undefined
    },
  }
  const checks = Object.keys(SETTINGS).map((name) => ({
    group,
    title: `strict, skipLibCheck false, ${name}`,
    run: async () => {
      const program = 'node_modules/typescript/bin/tsc'
      await runOrFail(process.execPath, [program, '--project', `tsconfig.${name}.json`], scene.outside(await project()))
      return undefined
    },
  }))
  return [install, ...checks]
}

function settingsFile({ files, ...settings }: (typeof SETTINGS)[keyof typeof SETTINGS]): string {
  const checked = { target: 'es2023', types: ['node'], strict: true, skipLibCheck: false, noEmit: true }
  return JSON.stringify({ compilerOptions: { ...settings, ...checked }, include: [files, 'examples'] })
}
