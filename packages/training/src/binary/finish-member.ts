import { type BertParameters, inferenceModel } from '@valuecsv/encoder'
import { matrixColumn, type ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { EvaluatorLogits } from '../folder/measuring/measure-evaluator.ts'
import { type QuantizeEncoderOptions, quantizeEncoder } from '../folder/quantize-encoder.ts'

/** The classifier of one value as it runs. */
export interface FinishedMember {
  /** The int8 graph with one logit. */
  readonly graph: Uint8Array
  /** What it gives for the texts of the parts: matrices of one column. */
  readonly logits: EvaluatorLogits
}

/** Quantizes the classifier of one value, the `label`th in label order, and reads the texts of the parts with it. */
export async function finishMember(
  parameters: BertParameters,
  label: number,
  options: QuantizeEncoderOptions,
): Promise<FinishedMember> {
  const { base, recipe } = options
  const { logits } = await quantizeEncoder(amongTwelve(parameters, label), options, 'validation')
  const column = (matrix: ScoreMatrix): ScoreMatrix => {
    const data = Float32Array.from(matrixColumn(matrix, label))
    return { rows: matrix.rows, labels: 1, data }
  }
  return {
    graph: inferenceModel(base.config, parameters, { head: recipe.head, precision: 'int8' }),
    logits: Object.fromEntries(
      Object.entries(logits).map(([part, matrix]) => [part, column(matrix)]),
    ) as unknown as EvaluatorLogits,
  }
}

/** The same encoder with twelve logits, all 0 but its own: an evaluator is asked for all values at once. */
function amongTwelve(parameters: BertParameters, label: number): BertParameters {
  const widened = new Map(parameters)
  for (const name of ['classifier.weight', 'classifier.bias']) {
    const { shape, data } = parameters.get(name)!
    const wide = new Float32Array(data.length * VALUE_IDS.length)
    wide.set(data, label * data.length)
    widened.set(name, { name, shape: [VALUE_IDS.length, ...shape.slice(1)], data: wide })
  }
  return widened
}
