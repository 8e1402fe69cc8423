import { FLOORS, WITHOUT_DEPENDENCIES } from '../floors.ts'
import { importsOf } from '../repository/imports-of.ts'
import { packageOfSpecifier } from '../repository/workspace/package-of-specifier.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

/** Where a published package depends on, or imports from, its own floor or one above, or depends on what it must not. */
export function floorProblems({ name, folder, manifest, files }: WorkspacePackage): string[] {
  const floor = FLOORS[name]
  if (floor === undefined) return [`${folder}: ${name} has no floor; give it one in tooling/architecture/src/floors.ts`]
  const tooHigh = (other: string): string | undefined => {
    const otherFloor = FLOORS[other]
    if (otherFloor === undefined || otherFloor < floor || other === name) return undefined
    return `${other} (floor ${otherFloor}) from floor ${floor}`
  }
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifest
  const installed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
  const forbidden = WITHOUT_DEPENDENCIES.includes(name) ? installed : installed.filter(isTooling)
  const declared = [...installed, ...Object.keys(devDependencies ?? {})]
    .map(tooHigh)
    .filter((text) => text !== undefined)
  const imported = files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const problem = tooHigh(packageOfSpecifier(specifier) ?? '')
      return problem === undefined ? [] : [`${file.path}:${line}: imports ${problem}`]
    }),
  )
  return [
    ...forbidden.map((other) => `${folder}/package.json: ${name} must not depend on ${other}`),
    ...declared.map((problem) => `${folder}/package.json: depends on ${problem}`),
    ...imported,
  ]
}

/** Whether a package is one of `tooling/`, which nobody can install. */
function isTooling(name: string): boolean {
  return name.startsWith('@valuecsv/') && FLOORS[name] === undefined
}
