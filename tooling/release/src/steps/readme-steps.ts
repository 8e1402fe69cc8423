import { brokenPromises, promisedLines } from '@valuecsv/architecture/readme'
import { runOrFail } from '../programs/run-or-fail.ts'
import type { ProgramRun } from '../programs/run-program.ts'
import { makeProject } from '../projects/make-project.ts'
import { type ReadmeExample, readmeExample } from '../projects/readme-example.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** The first example of each README runs as printed, in a project that has what the README says to install. */
export function readmeSteps(scene: Scene): Step[] {
  return scene.packages.map((entry) => ({
    group: 'readmes',
    title: entry.name,
    run: async () => {
      const example = readmeExample(entry)
      if (example === undefined) throw new Failure('its README has no example')
      const project = `readme-${entry.name.replace('@valuecsv/', '')}`
      const run = example.language === 'ts' ? runModule : runLines
      const { printed } = await run(scene, project, example)
      const problems = brokenPromises(promisedLines(example.code), printed)
      if (problems.length > 0) throw new Failure(problems[0]!, problems.join('\n'))
      return undefined
    },
  }))
}

async function runModule(scene: Scene, project: string, { code, install }: ReadmeExample): Promise<ProgramRun> {
  const folder = await makeProject(scene, project, { install, files: { 'example.ts': code } })
  return runOrFail(process.execPath, ['example.ts'], scene.outside(folder))
}

/** Shell lines run in an empty folder; `npx` installs by itself. */
async function runLines(scene: Scene, project: string, { code }: ReadmeExample): Promise<ProgramRun> {
  const folder = await makeProject(scene, project, { install: [] })
  return runOrFail('bash', ['-euo', 'pipefail', '-c', code], scene.outside(folder))
}
