import { isDeepStrictEqual } from 'node:util'
import type { Exports } from '../repository/workspace/manifest.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

const SOURCE_CONDITION = '@valuecsv/source'

/** What a published package's folder must hold besides its code. */
export interface PackageTexts {
  readonly readme: string | undefined
  readonly licence: string | undefined
}

/** What is missing or wrong in a published package's package.json, README and LICENSE. */
export function manifestProblems(
  { folder, name, manifest }: Pick<WorkspacePackage, 'folder' | 'name' | 'manifest'>,
  { readme, licence }: PackageTexts,
  rootLicence: string,
): string[] {
  const isModel = folder.startsWith('models/')
  const checks: readonly (readonly [boolean, string])[] = [
    [readme?.startsWith('# ') === true, 'README.md must begin with a title'],
    [
      isModel ? licence !== undefined : licence === rootLicence,
      "LICENSE must be there, equal to the root's unless a model",
    ],
    [(manifest.description ?? '').length > 0, 'package.json needs a description'],
    [
      manifest.license === (isModel ? 'CC-BY-4.0' : 'Apache-2.0'),
      'license: Apache-2.0 for code, CC-BY-4.0 for weights',
    ],
    [manifest.type === 'module', 'type must be "module"'],
    [manifest.sideEffects === false, 'sideEffects must be false'],
    [manifest.engines?.node === '>=22.12', 'engines.node must be ">=22.12"'],
    [(manifest.files ?? []).length > 0, 'files must list what is published'],
    [manifest.exports !== undefined || manifest.bin !== undefined, 'exports (or, for a program, bin) is missing'],
    [manifest.publishConfig?.access === 'public', 'publishConfig.access must be "public"'],
    [isPublishedWithoutSource(manifest.exports, manifest.publishConfig?.exports), publishedExports],
  ]
  return checks.filter(([holds]) => !holds).map(([, problem]) => `${folder} (${name}): ${problem}`)
}

const publishedExports = `publishConfig.exports must be exports without the condition ${SOURCE_CONDITION}`

function isPublishedWithoutSource(exports: Exports = {}, published: Exports | undefined): boolean {
  const stripped = Object.entries(exports).map(([path, target]) => {
    if (typeof target === 'string') return [path, target] as const
    return [path, Object.fromEntries(Object.entries(target).filter(([name]) => name !== SOURCE_CONDITION))] as const
  })
  const expected = Object.fromEntries(stripped)
  return isDeepStrictEqual(expected, published ?? exports)
}
