import { MANIFEST_FILE, type Manifest } from '../manifest/manifest.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'
import type { ModelFiles } from './model-files.ts'
import { sha256 } from './sha256.ts'

/** A manifest and the digest that stands for the whole model. */
export interface ReadManifest {
  readonly manifest: Manifest
  /** sha256 (64 hex digits) of the manifest's bytes; as it lists the digest of each file, it changes when any of them does. */
  readonly digest: string
}

/** Reads and checks the manifest of `files`; errors as in `parseManifest`, and those of `files.read`. */
export async function readManifest(files: ModelFiles): Promise<ReadManifest> {
  const bytes = await files.read(MANIFEST_FILE)
  const manifest = parseManifest(new TextDecoder().decode(bytes), `${files.location}/${MANIFEST_FILE}`)
  return { manifest, digest: await sha256(bytes) }
}
