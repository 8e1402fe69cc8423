import { runOrFail } from '../programs/run-or-fail.ts'
import type { Scene } from '../scene.ts'

/** Publishes what is not published yet, as the release workflow does; what changesets said of it. */
export async function publish({ workspace, inside }: Scene): Promise<string> {
  const { printed, complaints } = await runOrFail('changeset', ['publish', '--no-git-tag'], inside(workspace))
  return `${printed}\n${complaints}`
}
