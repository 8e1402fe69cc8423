import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../programs/run-or-fail.ts'
import { runProgram } from '../programs/run-program.ts'
import { megabytes } from '../projects/folder-bytes.ts'
import { installedPackages } from '../projects/installed-packages.ts'
import { madeOnce } from '../projects/made-once.ts'
import { makeProject } from '../projects/make-project.ts'
import { installNode, NODE_VERSIONS } from '../projects/node-versions.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

const TEXT = '法律面前人人平等，任何人都没有超越法律的特权。'
const SCORE = ['score', '--text', TEXT, '--format', 'jsonl']

/** The command line works on a machine that has never seen the repository, and says what to do where it can't. */
export function cliSteps(scene: Scene): Step[] {
  const group = 'cli'
  const { registry, outside } = scene
  const project = madeOnce(() => makeProject(scene, 'cli', { install: ['valuecsv'] }))
  const program = 'node_modules/valuecsv/bin/valuecsv.js'
  return [
    {
      group,
      title: 'npx valuecsv score in an empty folder',
      run: async () => {
        const folder = await makeProject(scene, 'npx', { install: [] })
        // A cache of its own: other steps have fetched the same packages.
        const environment = { ...outside(folder).environment, npm_config_cache: join(folder, 'npm-cache') }
        const score = () => runOrFail('npx', ['valuecsv', ...SCORE], { folder, environment })
        const first = await score()
        requireScores(first.printed)
        const second = await score()
        return `the first time ${first.seconds.toFixed(1)} s, then ${second.seconds.toFixed(1)} s`
      },
    },
    {
      group,
      title: 'its size',
      run: async () => {
        const packages = await installedPackages(await project(), registry.storage)
        const sum = (bytes: readonly number[]) => megabytes(bytes.reduce((total, one) => total + one, 0))
        const largest = packages.slice(0, 8).map(({ name, bytes }) => `${name} ${megabytes(bytes)}`)
        return (
          `${packages.length} packages, ${sum(packages.map(({ bytes }) => bytes))} MB in node_modules, ` +
          `${sum(packages.map(({ archiveBytes }) => archiveBytes))} MB to download; MB: ${largest.join(', ')}`
        )
      },
    },
    ...NODE_VERSIONS.map((version) => ({
      group,
      title: `scores on Node ${version}`,
      run: async () => {
        const folder = await project()
        const node = await installNode(scene, version)
        const { printed, seconds } = await runOrFail(node, [program, ...SCORE], outside(folder, node))
        requireScores(printed)
        return `${seconds.toFixed(1)} s`
      },
    })),
    {
      group,
      title: 'compares a table and writes its page, charts in it',
      run: async () => {
        const folder = await project()
        await writeFile(
          join(folder, 'answers.csv'),
          '问题,甲,乙\n何为公正？,依法办事，人人平等。,不知道。\n何为诚信？,说到做到。,随便。\n',
        )
        const compare = [program, 'compare', 'answers.csv', '--html', 'report.html', '--format', 'json']
        const { printed } = await runOrFail(process.execPath, compare, outside(folder))
        const { llms } = (JSON.parse(printed) as { comparison: { llms: readonly unknown[] } }).comparison
        const charts = (await readFile(join(folder, 'report.html'), 'utf8')).match(/<svg role="img"/g)?.length
        if (llms.length !== 2 || charts === undefined) throw new Failure(`${charts} charts`, printed)
        return `${charts} charts`
      },
    },
    {
      group,
      title: 'where the binding of ONNX Runtime does not load, names --model csv-lite',
      run: async () => {
        const folder = await project()
        await rm(join(folder, 'node_modules/onnxruntime-node/bin'), { recursive: true })
        const broken = await runProgram(process.execPath, [program, ...SCORE], outside(folder))
        const said = broken.complaints.trim()
        if (broken.succeeded || !said.includes('--model csv-lite') || said.split('\n').length > 2) {
          throw new Failure('does not say so in one line and the next thing to do', said)
        }
        const lite = [program, ...SCORE, '--model', 'csv-lite']
        requireScores((await runOrFail(process.execPath, lite, outside(folder))).printed)
        return undefined
      },
    },
  ]
}

/** The text is about equality and the rule of law; whatever else a model finds in it, it should find these. */
function requireScores(printed: string): void {
  const { scores, values } = JSON.parse(printed) as { scores: Record<string, number>; values: string[] }
  const complete = Object.keys(scores).length === 12
  if (!complete || !values.includes('rule-of-law')) throw new Failure('unexpected scores', printed)
}
