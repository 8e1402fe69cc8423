import { ValueCsvError } from '@valuecsv/errors'
import type { Tensor } from '@valuecsv/runtime'
import type { TaskLimit } from '../stream/task-limit.ts'
import { batchFeeds } from './batch-feeds.ts'
import { type BatchLimits, planBatches } from './plan-batches.ts'

/** What turns rows of token ids into logits. */
export interface RowScorer {
  /** Runs the model on the feeds of one batch. */
  readonly run: (feeds: Record<string, Tensor>) => Promise<Record<string, Tensor>>
  readonly limit: TaskLimit
  readonly batch: BatchLimits
  /** The token that pads. */
  readonly padId: number
  /** The column of the model's logits that each value has, in label order. */
  readonly columns: readonly number[]
}

/** The logits of each row, in label order, batched; batches that have not begun when `signal` aborts reject with its reason. */
export function scoreRows(
  rows: readonly Int32Array[],
  { run, limit, batch, padId, columns }: RowScorer,
  signal: AbortSignal | undefined,
): Promise<Float32Array>[] {
  const results: Promise<Float32Array>[] = new Array(rows.length)
  const batches = planBatches(
    rows.map((row) => row.length),
    batch,
  )
  for (const indices of batches) {
    const logits = limit.run(async () => {
      signal?.throwIfAborted()
      const feeds = batchFeeds(
        indices.map((index) => rows[index]!),
        padId,
      )
      const outputs = await run(feeds)
      return rowsOf(outputs.logits, indices.length, columns)
    })
    indices.forEach((index, row) => {
      results[index] = logits.then((found) => found[row]!)
      // Each row is awaited by its text, but a text waits for its first row first.
      results[index].catch(() => {})
    })
  }
  return results
}

function rowsOf(logits: Tensor | undefined, rows: number, columns: readonly number[]): Float32Array[] {
  if (logits?.type !== 'float32' || logits.dims[0] !== rows || logits.dims[1] !== columns.length) {
    throw new ValueCsvError(
      'evaluator/wrong-output',
      `the model's output logits: expected float32 of ${rows} × ${columns.length}, got ${logits?.type} of ${logits?.dims.join(' × ')}`,
    )
  }
  const { data } = logits
  return Array.from({ length: rows }, (_, row) =>
    Float32Array.from(columns, (column) => data[row * columns.length + column]!),
  )
}
