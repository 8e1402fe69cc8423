import { ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { ManifestWithEncoder } from '../../manifest/manifest.ts'

/**
 * What a model computes with: 8-bit integers; 32-bit floating point where the folder has it; or `dequantized`, the 8-bit
 * weights as 32-bit numbers in a graph that WebGPU runs whole.
 */
export type Precision = 'int8' | 'fp32' | 'dequantized'

const names: Readonly<Record<Precision, string>> = {
  int8: 'onnx/model_quantized.onnx',
  fp32: 'onnx/model.onnx',
  dequantized: 'onnx/model_quantized.onnx',
}

export const PRECISIONS = Object.keys(names) as readonly Precision[]

/**
 * The path of a model's ONNX graph with this precision, or of each of its members' in label order. Error:
 * `evaluator/file-not-listed` names the first that the manifest does not list; its hint, the precisions that the model has.
 */
export function graphFiles(manifest: ManifestWithEncoder, precision: Precision, location: string): readonly string[] {
  const files = filesOf(manifest, precision)
  const missing = files.find((file) => !isListed(manifest, file))
  if (missing === undefined) return files
  const present = PRECISIONS.filter((other) => filesOf(manifest, other).every((file) => isListed(manifest, file)))
  throw new ValueCsvError(
    'evaluator/file-not-listed',
    `${location}: the manifest lists no ${missing}, which the precision ${precision} needs`,
    present.length === 0 ? {} : { hint: `The precisions of this model: ${present.join(', ')}.` },
  )
}

function filesOf(manifest: ManifestWithEncoder, precision: Precision): string[] {
  const name = names[precision]
  if (manifest.kind !== 'binary-set') return [name]
  return VALUE_IDS.map((id) => `${manifest.members[id].replace(/\/+$/, '')}/${name}`)
}

function isListed({ files }: ManifestWithEncoder, file: string): boolean {
  return Object.hasOwn(files, file)
}
