import { CORE_IMPORTS } from '../floors.ts'
import { importsOf } from '../repository/imports-of.ts'
import { packageOfSpecifier } from '../repository/workspace/package-of-specifier.ts'
import { reachableFiles } from '../repository/workspace/reachable-files.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

/** Where the core entry of a package imports more than `CORE_IMPORTS` lets it. */
export function coreImportProblems({ name, folder, files }: WorkspacePackage): string[] {
  const allowed = CORE_IMPORTS[name]
  if (allowed === undefined) return []
  return reachableFiles([`${folder}/src/index.ts`], files).flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const imported = packageOfSpecifier(specifier)
      return imported === undefined || imported === name || allowed.includes(imported)
        ? []
        : [`${file.path}:${line}: the core entry of ${name} must not import ${imported}`]
    }),
  )
}
