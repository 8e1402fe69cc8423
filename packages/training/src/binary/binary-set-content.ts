import type { ManifestDraft } from '@valuecsv/evaluator'
import { byValue, type ValueId } from '@valuecsv/taxonomy'
import { detailsPart, type EvaluatorDetails } from '../folder/evaluator-details.ts'
import { huggingFaceFiles } from '../folder/hugging-face-files.ts'
import type { MeasuredPart } from '../folder/measuring/measure-evaluator.ts'

/** The folder of a value's classifier inside the folder of the set. */
export function memberFolder(value: ValueId): string {
  return `members/${value}`
}

/** The graph of a value's classifier inside that folder. */
export function memberGraph(value: ValueId): string {
  return `${memberFolder(value)}/onnx/model_quantized.onnx`
}

/** The manifest of twelve binary classifiers, and the files that they share. */
export function binarySetContent(details: EvaluatorDetails, measured: MeasuredPart) {
  const manifest = {
    kind: 'binary-set',
    ...detailsPart(details),
    members: byValue(memberFolder),
    ...measured,
  } satisfies ManifestDraft
  const { base, lowerCase, recipe } = details
  return { manifest, files: huggingFaceFiles(base, { lowerCase, maxTokens: recipe.maxTokens, labels: ['present'] }) }
}
