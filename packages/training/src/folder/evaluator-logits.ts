import type { LabelledText } from '@valuecsv/datasets'
import { createEvaluator, type ModelFiles, type Precision } from '@valuecsv/evaluator'
import { type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'

export interface ScoreMatricesOptions {
  readonly runtime: Runtime
  readonly precision?: Precision
  readonly signal?: AbortSignal | undefined
}

/** The logits of the finished model for `texts`, read as an evaluator reads them, long texts by windows. */
export async function evaluatorLogits(
  files: ModelFiles,
  texts: readonly LabelledText[],
  { runtime, precision = 'int8', signal }: ScoreMatricesOptions,
): Promise<ScoreMatrix> {
  const evaluator = await createEvaluator({ files, runtime, precision, device: 'cpu' })
  const rows: Float32Array[] = []
  try {
    for await (const { features } of evaluator.scoreMany(texts, { features: true, ...(signal && { signal }) })) {
      rows.push(features!.logits)
    }
  } finally {
    await evaluator.close()
  }
  return scoreMatrix(rows)
}
