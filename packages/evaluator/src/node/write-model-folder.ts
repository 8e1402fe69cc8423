import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import { cardFiles } from '../card/card-files.ts'
import { sha256 } from '../files/sha256.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import { MANIFEST_FILE, type Manifest, type ManifestDraft } from '../manifest/manifest.ts'
import { stagingFolder } from './staging-folder.ts'

/** What goes into a model folder. */
export interface ModelFolderContent {
  readonly manifest: ManifestDraft
  /** Bytes or text (written as UTF-8) by path inside the folder, for example `onnx/model_quantized.onnx`. */
  readonly files: Readonly<Record<string, Uint8Array | string>>
  /** sha256 (64 hex digits) of files of the model that are in the folder already, by their path in it. */
  readonly present?: Readonly<Record<string, string>>
}

/**
 * Writes `files`, the card `README.md` with its picture `reliability.svg` where the calibration was checked, and the manifest with the sha256 of each file to `folder`, and gives the manifest.
 *
 * Everything is written beside its place and flushed first, then moved into place with the manifest last: a full disk
 * leaves `folder` as it was, and a folder caught between two moves is refused by `openModelFolder`. Other files in
 * `folder` stay; what a write that was killed left there goes, so one write at a time to a folder. Errors: those of
 * `parseManifest`; `evaluator/cannot-write` names the folder, or the file in it that is meant.
 */
export async function writeModelFolder(folder: string, content: ModelFolderContent): Promise<Manifest> {
  const files = new Map(
    Object.entries(content.files).map(([name, data]) => [name, typeof data === 'string' ? encode(data) : data]),
  )
  const digests: Record<string, string> = { ...content.present }
  for (const [name, bytes] of files) digests[name] = await sha256(bytes)
  const manifest = buildManifest(content.manifest, digests)
  for (const [name, card] of Object.entries(cardFiles(manifest))) files.set(name, encode(card))
  files.set(MANIFEST_FILE, encode(`${JSON.stringify(manifest, undefined, 2)}\n`))

  const staging = await stagingFolder(folder)
  try {
    for (const [name, bytes] of files) await writeFlushed(join(staging, name), bytes)
    for (const name of files.keys()) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await rename(join(staging, name), join(folder, name))
    }
  } catch (cause) {
    // The place beside it is gone when the message is read.
    const inFolder = (text: string) => text.replaceAll(staging, folder)
    const { path, dest = path } = cause as NodeJS.ErrnoException & { readonly dest?: string }
    const meaning = inFolder(systemErrorText(cause))
    const place = dest === undefined ? folder : inFolder(dest)
    throw new ValueCsvError('evaluator/cannot-write', `${place}: can't write the model: ${meaning}`, { cause })
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
  return manifest
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
