import { posix } from 'node:path'
import { importsOf } from '../repository/imports-of.ts'
import { packageOfSpecifier } from '../repository/workspace/package-of-specifier.ts'
import { reachableFiles } from '../repository/workspace/reachable-files.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

/**
 * Imports that would fail, or reach into another package, once this one is installed alone. What is reachable from
 * the entries may import dependencies and peers; tests and settings also devDependencies, the package's own or
 * (`sharedForTests`) the root's.
 */
export function undeclaredImports(
  { name, folder, manifest, files, entries }: WorkspacePackage,
  sharedForTests: readonly string[],
): string[] {
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifest
  const forProduct = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })])
  const forTests = new Set([...forProduct, ...Object.keys(devDependencies ?? {}), ...sharedForTests])
  const product = new Set(reachableFiles(entries, files))
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const place = `${file.path}:${line}`
      if (specifier.startsWith('.')) {
        const inside = posix.join(posix.dirname(file.path), specifier).startsWith(`${folder}/`)
        return inside ? [] : [`${place}: ${specifier} leaves the package; import by package name`]
      }
      const imported = packageOfSpecifier(specifier)
      const declared = product.has(file) ? forProduct : forTests
      return imported === undefined || declared.has(imported)
        ? []
        : [
            `${place}: ${imported} is not among the ${product.has(file) ? 'dependencies' : 'dependencies or devDependencies'}`,
          ]
    }),
  )
}
