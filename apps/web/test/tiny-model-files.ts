import { buildManifest, MANIFEST_FILE, sha256 } from '@valuecsv/evaluator'
import { tinyModel } from '@valuecsv/tiny-model'

/** The files of a tiny encoder with windows of 16 tokens, in the folder `tiny` beside the page. */
export async function tinyModelFiles(): Promise<Record<string, Uint8Array>> {
  const { manifest, files } = tinyModel()
  const encoder = new TextEncoder()
  const bytes = Object.entries(files).map(
    ([name, data]) => [name, typeof data === 'string' ? encoder.encode(data) : data] as const,
  )
  const digests = await Promise.all(bytes.map(async ([name, data]) => [name, await sha256(data)] as const))
  const whole = JSON.stringify(buildManifest(manifest, Object.fromEntries(digests)))
  const all = [...bytes, [MANIFEST_FILE, encoder.encode(whole)] as const]
  return Object.fromEntries(all.map(([name, data]) => [`tiny/${name}`, data]))
}
