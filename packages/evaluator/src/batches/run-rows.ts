import { ValueCsvError } from '@valuecsv/errors'
import type { Session, Tensor } from '@valuecsv/runtime'
import type { TaskLimit } from '../stream/task-limit.ts'
import { batchFeeds } from './batch-feeds.ts'
import { type BatchLimits, planBatches } from './plan-batches.ts'

/** The encoders that read each row, and how they are run. */
export interface RowRunner {
  /** Their logits stand one behind the other in what a row gives. */
  readonly encoders: readonly { readonly session: Session; readonly labels: number }[]
  /** Of runs of an encoder on a batch. */
  readonly limit: TaskLimit
  readonly batch: BatchLimits
  /** The token that pads. */
  readonly padId: number
  /** Called before each run; may throw. */
  readonly assertOpen: () => void
}

/** What the encoders make of one row. */
export interface RowOutputs {
  /** All encoders' logits, in their order. */
  readonly logits: Float32Array
  /** The vector of each encoder, where asked for and where all of them give one. */
  readonly pooled: readonly Float32Array[]
}

/** What is wanted of rows. */
export interface RunRowsOptions {
  readonly pooled: boolean
  /** Runs that have not begun when it aborts reject with its reason. */
  readonly signal?: AbortSignal | undefined
}

/** What the encoders make of each row. A batch goes to one encoder after the other, so that all of them have work. */
export function runRows(
  rows: readonly Int32Array[],
  { encoders, limit, batch, padId, assertOpen }: RowRunner,
  { pooled: wanted, signal }: RunRowsOptions,
): Promise<RowOutputs>[] {
  // A graph of someone else's may give no vectors, which its scores don't need.
  const pooled = wanted && encoders.every(({ session }) => session.outputs.some(({ name }) => name === 'pooled'))
  const results: Promise<RowOutputs>[] = new Array(rows.length)
  const lengths = rows.map((row) => row.length)
  for (const indices of planBatches(lengths, batch)) {
    let made: Record<string, Tensor> | undefined
    const feeds = () => {
      const ofBatch = indices.map((index) => rows[index]!)
      made ??= batchFeeds(ofBatch, padId)
      return made
    }
    const runs = encoders.map(({ session, labels }) =>
      limit.run(async () => {
        signal?.throwIfAborted()
        assertOpen()
        const outputs = await session.run(feeds(), { outputs: pooled ? ['logits', 'pooled'] : ['logits'] })
        return {
          logits: rowsOf('logits', outputs.logits, indices.length, labels),
          pooled: pooled ? rowsOf('pooled', outputs.pooled, indices.length) : [],
        }
      }),
    )
    const all = Promise.all(runs)
    indices.forEach((index, row) => {
      results[index] = all.then((found) => ({
        logits: joined(found.map(({ logits }) => logits[row]!)),
        pooled: pooled ? found.map((outputs) => outputs.pooled[row]!) : [],
      }))
      // Each row is awaited by its text, but a text waits for its first row first.
      results[index].catch(() => {})
    })
  }
  return results
}

/** The rows of an output, once it has the expected sizes; without a `width` any will do. */
function rowsOf(name: string, output: Tensor | undefined, rows: number, width = output?.dims[1] ?? 0): Float32Array[] {
  if (output?.type !== 'float32' || output.dims.length !== 2 || output.dims[0] !== rows || output.dims[1] !== width) {
    throw new ValueCsvError(
      'evaluator/wrong-output',
      `the model's output ${name}: expected float32 of ${rows} × ${width || 'any'}, got ${output?.type} of ${output?.dims.join(' × ')}`,
    )
  }
  const { data } = output
  // Copies: a view would keep the whole batch in memory.
  return Array.from({ length: rows }, (_, row) => data.slice(row * width, (row + 1) * width))
}

function joined(parts: readonly Float32Array[]): Float32Array {
  if (parts.length === 1) return parts[0]!
  return Float32Array.from(parts.flatMap((part) => [...part]))
}
