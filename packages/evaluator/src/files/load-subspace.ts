import type { Manifest } from '../manifest/manifest.ts'
import { decodeSubspace, type Subspace } from '../off-distribution/subspace.ts'
import type { ModelFiles } from './model-files.ts'
import { readVerified } from './read-verified.ts'

/** Name of the file that `distance` is measured with. */
export const SUBSPACE_FILE = 'off-distribution.bin'

/** The subspace of a model that has a limit for `distance`. Errors: those of `readVerified` and `decodeSubspace`. */
export async function loadSubspace(files: ModelFiles, manifest: Manifest): Promise<Subspace> {
  return decodeSubspace(await readVerified(files, manifest, SUBSPACE_FILE), `${files.location}/${SUBSPACE_FILE}`)
}
