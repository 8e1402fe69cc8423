import { MANIFEST_FILE, type Manifest, type ManifestDraft } from './manifest.ts'
import { parseManifest } from './parse-manifest.ts'

/**
 * The whole manifest of `draft` and the sha256 (64 hex digits) of each file by its path in the folder. It is checked
 * as one that was read would be, with the same errors, so that nothing is written that can't be opened.
 */
export function buildManifest(draft: ManifestDraft, files: Readonly<Record<string, string>>): Manifest {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return parseManifest({ schemaVersion: 1, ...draft, files: sorted }, MANIFEST_FILE)
}
