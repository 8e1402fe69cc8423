import { runOrFail } from '../programs/run-or-fail.ts'
import { makeProject } from '../projects/make-project.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** What a package brings when it is installed alone, itself included. */
const BRINGS: Readonly<Record<string, readonly string[]>> = {
  '@valuecsv/taxonomy': ['@valuecsv/taxonomy'],
  '@valuecsv/datasets': ['@valuecsv/datasets', '@valuecsv/errors', '@valuecsv/taxonomy'],
}

/** The small packages stay small in somebody's node_modules. */
export function aloneSteps(scene: Scene): Step[] {
  return Object.entries(BRINGS).map(([name, expected]) => ({
    group: 'alone',
    title: `${name} alone installs ${expected.length} package${expected.length === 1 ? '' : 's'}`,
    run: async () => {
      const folder = await makeProject(scene, `alone-${name.replace('@valuecsv/', '')}`, { install: [name] })
      const { printed } = await runOrFail('npm', ['ls', '--all', '--parseable', '--long'], scene.outside(folder))
      const installed = printed
        .split('\n')
        .map((line) => /:((?:@[^@:/]+\/)?[^@:/]+)@[^:]+/.exec(line.slice(folder.length))?.[1])
        .filter((found) => found !== undefined && !found.startsWith('check-'))
        .sort()
      if (installed.join() !== expected.join()) throw new Failure(`installed: ${installed.join(', ')}`, printed)
      return undefined
    },
  }))
}
