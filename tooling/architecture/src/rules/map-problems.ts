import { FLOORS } from '../floors.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

/** Packages that the table of floors in docs/architecture.md leaves out or puts on another floor. */
export function mapProblems(map: string, packages: readonly Pick<WorkspacePackage, 'folder' | 'name'>[]): string[] {
  return packages.flatMap(({ folder, name }) => {
    const shown = folder.replace(/^packages\//, '')
    const floor = folder.startsWith('apps/') ? 'app' : FLOORS[name]
    return map.includes(`| ${floor} | \`${shown}\` |`)
      ? []
      : [`docs/architecture.md has no \`${shown}\` on floor ${floor}`]
  })
}
