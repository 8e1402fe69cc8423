import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../programs/run-or-fail.ts'
import { runProgram } from '../programs/run-program.ts'
import { exampleProject } from '../projects/example-project.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** Each project of `examples/` is copied, gets its packages from the registry, and runs its scripts in their order. */
export function exampleSteps(scene: Scene): Step[] {
  return scene.examples.map(({ name, manifest }) => ({
    group: 'examples',
    title: name,
    run: async () => {
      const { text, scripts, problem } = exampleProject(manifest, scene.packages)
      if (problem !== undefined) throw new Failure(problem)
      const folder = join(scene.projects, `example-${name}`)
      const kept = (source: string) => !/[\\/](node_modules|dist|\.turbo)$|\.test\.ts$/.test(source)
      await cp(join(scene.workspace, 'examples', name), folder, { recursive: true, filter: kept })
      await writeFile(join(folder, 'package.json'), text)
      await runOrFail('npm', ['install'], scene.outside(folder))
      const notes: string[] = []
      for (const [script, command] of scripts) {
        if (command.startsWith('python3') && !(await hasPython(scene, folder))) {
          notes.push(`not run, its Python packages are not here: ${script}`)
          continue
        }
        await runOrFail('npm', ['run', script], scene.outside(folder))
        notes.push(script)
      }
      return notes.join(', ')
    },
  }))
}

/** Whether Python is here with what the example's requirements.txt names. */
async function hasPython({ outside }: Scene, folder: string): Promise<boolean> {
  return (await runProgram('python3', ['-c', 'import pandas'], outside(folder))).succeeded
}
