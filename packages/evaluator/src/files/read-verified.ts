import { ValueCsvError } from '@valuecsv/errors'
import type { Manifest } from '../manifest/manifest.ts'
import type { ModelFiles } from './model-files.ts'
import { sha256 } from './sha256.ts'

/**
 * The bytes of a file that the manifest lists, once they have the digest that it says. Errors:
 * `evaluator/file-not-listed`, `evaluator/digest-mismatch` (both name the file), and those of `files.read`.
 */
export async function readVerified(files: ModelFiles, manifest: Manifest, name: string): Promise<Uint8Array> {
  const expected = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined
  if (expected === undefined) {
    throw new ValueCsvError(
      'evaluator/file-not-listed',
      `${files.location}: the manifest lists no ${name}, which this kind of evaluator needs`,
    )
  }
  const bytes = await files.read(name)
  checkDigest(`${files.location}/${name}`, await sha256(bytes), expected)
  return bytes
}

/** Throws `evaluator/digest-mismatch`, naming the file, unless the sha256 that was found is the expected one. */
export function checkDigest(file: string, found: string, expected: string): void {
  if (found === expected) return
  throw new ValueCsvError(
    'evaluator/digest-mismatch',
    `${file}: expected sha256 ${expected.slice(0, 12)}…, got ${found.slice(0, 12)}…`,
    {
      hint: 'The file is damaged or was changed after the manifest was written. Delete it and what was downloaded is downloaded again; or train the model again.',
    },
  )
}
