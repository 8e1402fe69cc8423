import { runOrFail } from '../programs/run-or-fail.ts'
import { importingProgram, requiringProgram } from '../projects/entry-programs.ts'
import { folderBytes, megabytes } from '../projects/folder-bytes.ts'
import { madeOnce } from '../projects/made-once.ts'
import { makeProject } from '../projects/make-project.ts'
import { installNode, NODE_VERSIONS } from '../projects/node-versions.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** Every entry of every library loads by `import` and by `require`, without ONNX Runtime and without a warning. */
export function nodeSteps(scene: Scene): Step[] {
  const group = 'node'
  const libraries = scene.packages.filter(({ entries }) => entries.length > 0)
  const entries = libraries.flatMap((library) => library.entries)
  const project = madeOnce(() =>
    makeProject(scene, 'libraries', {
      install: libraries.map(({ name }) => name),
      files: { 'import.mjs': importingProgram(entries), 'require.cjs': requiringProgram(entries) },
    }),
  )
  const install = {
    group,
    title: `${libraries.length} libraries install together`,
    run: async () => `${megabytes(await folderBytes(await project()))} MB`,
  }
  const loads = NODE_VERSIONS.map((version) => ({
    group,
    title: `import and require of ${entries.length} entries on Node ${version}`,
    run: async () => {
      const folder = await project()
      const node = await installNode(scene, version)
      const imported = await runOrFail(node, ['import.mjs'], scene.outside(folder, node))
      const required = await runOrFail(node, ['require.cjs'], scene.outside(folder, node))
      if (imported.printed !== required.printed) {
        throw new Failure('require gives other exports than import', `${imported.printed}\n${required.printed}`)
      }
      const warnings = imported.complaints + required.complaints
      if (!isOnlyAboutRequire(warnings)) throw new Failure('loading says something', warnings)
      return warnings === '' ? undefined : 'this Node.js warns that require of ES modules is experimental'
    },
  }))
  return [install, ...loads]
}

/** Node.js before 22.13 calls `require` of an ES module experimental, and says so once. */
function isOnlyAboutRequire(warnings: string): boolean {
  return warnings
    .split('\n')
    .every(
      (line) =>
        line === '' ||
        /ExperimentalWarning: CommonJS module .* is loading ES Module|trace-warnings|Support for loading ES Module in require/.test(
          line,
        ),
    )
}
