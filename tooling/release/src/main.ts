// Does on this machine all that a release does, against a registry of its own, and looks at the result from outside:
// `npm run release:check [-- --only GROUP,GROUP --keep --no-build --serve]`. The last line is `N passed, N failed`.
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openScene } from './open-scene.ts'
import { type CheckArguments, parseArguments } from './parse-arguments.ts'
import { stepsOf } from './steps/all-steps.ts'
import { preparingSteps } from './steps/preparing-steps.ts'
import { type Outcome, runSteps } from './steps/run-steps.ts'
import { exampleFolders } from './workspace/example-folders.ts'
import { publicPackages } from './workspace/public-packages.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { passed, failed } = await check(parseArguments(process.argv.slice(2)))
  say(`all together ${Math.round(performance.now() / 1000)} s`)
  say(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  say(`✗ ${error instanceof Error ? error.message : error}`)
  say('0 passed, 1 failed')
  process.exitCode = 1
}

async function check({ groups, keep, build, serve }: CheckArguments): Promise<Outcome> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'valuecsv-release-')))
  let close = async () => {}
  const end = async () => {
    await close()
    if (keep) say(`left for looking: ${folder}`)
    else await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end().then(() => process.exit(130)))
  try {
    const scene = await openScene(root, folder)
    close = scene.registry.close
    const prepared = await runSteps(preparingSteps(scene, { build }), say, { stopAtFailure: true })
    if (prepared.failed > 0) return prepared
    const packages = publicPackages(scene.workspace)
    const examples = exampleFolders(scene.workspace)
    const checked = await runSteps(stepsOf({ ...scene, packages, examples }, groups), say)
    if (serve) {
      say(`open until Ctrl-C; in an empty folder: npm_config_registry=${scene.registry.url} npx valuecsv`)
      await new Promise(() => {})
    }
    return { passed: prepared.passed + checked.passed, failed: checked.failed }
  } finally {
    await end()
  }
}
