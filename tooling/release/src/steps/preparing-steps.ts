import { join } from 'node:path'
import { runOrFail } from '../programs/run-or-fail.ts'
import type { SceneWithoutPackages } from '../scene.ts'
import { copyWorkspace } from '../workspace/copy-workspace.ts'
import { raiseVersions } from './raise-versions.ts'
import type { Step } from './step.ts'

/** The build and the versions to publish, in a copy: what everything else needs. */
export function preparingSteps(scene: SceneWithoutPackages, { build }: { readonly build: boolean }): Step[] {
  const { root, workspace, inside } = scene
  const group = 'prepare'
  // The registry of this machine, not the local one: what is installed here is not ours.
  const asUsual = { folder: root, environment: process.env, timeoutMs: 1_200_000 }
  const buildStep = {
    group,
    title: 'build',
    run: async () => {
      await runOrFail(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], asUsual)
      return undefined
    },
  }
  return [
    ...(build ? [buildStep] : []),
    {
      group,
      title: 'copy the working tree',
      run: async () => {
        await copyWorkspace(root, workspace, asUsual)
        const install = ['install', '--frozen-lockfile', '--prefer-offline']
        await runOrFail(join(root, 'node_modules/.bin/pnpm'), install, { ...asUsual, folder: workspace })
        return undefined
      },
    },
    {
      group,
      title: 'changeset version',
      run: () => raiseVersions(workspace, () => runOrFail('changeset', ['version'], inside())),
    },
  ]
}
