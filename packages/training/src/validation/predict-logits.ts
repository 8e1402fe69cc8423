import { batchFeeds, planBatches } from '@valuecsv/evaluator'
import type { ScoreMatrix } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'

export interface PredictLogitsOptions {
  readonly paddingId: number
  readonly labels: number
  readonly signal?: AbortSignal | undefined
}

/** The logits of an ONNX classifier for texts given as token ids, one row a text in their order. */
export async function predictLogits(
  runtime: Runtime,
  model: Uint8Array,
  texts: readonly Int32Array[],
  { paddingId, labels, signal }: PredictLogitsOptions,
): Promise<ScoreMatrix> {
  const session = await runtime.createSession(model, { device: 'cpu' })
  const data = new Float32Array(texts.length * labels)
  try {
    const lengths = texts.map((ids) => ids.length)
    for (const batch of planBatches(lengths, { maxRows: 8, maxTokens: 4096 })) {
      signal?.throwIfAborted()
      const { logits } = await session.run(
        batchFeeds(
          batch.map((index) => texts[index]!),
          paddingId,
        ),
      )
      const rows = logits!.data as Float32Array
      batch.forEach((index, row) => {
        data.set(rows.subarray(row * labels, (row + 1) * labels), index * labels)
      })
    }
  } finally {
    await session.release()
  }
  return { rows: texts.length, labels, data }
}
