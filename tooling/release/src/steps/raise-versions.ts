import { changedPackages } from '../workspace/changed-packages.ts'
import { publicPackages } from '../workspace/public-packages.ts'
import { Failure } from './failure.ts'

/**
 * Raises the versions of a workspace as a release does, by `raise`. Without changesets there is nothing to raise: on the
 * branch of a release that was done. Either way each published package has a version at the end; one that never had any
 * must be named by a changeset, not only pulled along by what it depends on.
 */
export async function raiseVersions(workspace: string, raise: () => Promise<unknown>): Promise<string> {
  const changed = changedPackages(workspace)
  if (changed !== undefined) {
    refuse(withoutVersion(workspace).filter((name) => !changed.includes(name)))
    await raise()
  }
  refuse(withoutVersion(workspace))
  const note = changed === undefined ? ', with the versions that they have: there are no changesets' : ''
  return `${publicPackages(workspace).length} packages to publish${note}`
}

function withoutVersion(workspace: string): string[] {
  return publicPackages(workspace)
    .filter(({ version }) => version === '0.0.0')
    .map(({ name }) => name)
}

function refuse(names: readonly string[]): void {
  if (names.length > 0) throw new Failure(`no changeset names ${names.join(', ')}`)
}
