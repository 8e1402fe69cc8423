import type { Tensor } from '@valuecsv/runtime'
import type { TrainingText } from './training-text.ts'

/** One batch as the training graph reads it. */
export interface TrainingBatch {
  readonly texts: number
  /** Tokens of each text with its padding. */
  readonly length: number
  /** Tokens without padding. */
  readonly tokens: number
  /** The distinct token ids of the batch in ascending order: the rows of the word embeddings that it touches. */
  readonly rows: Int32Array
  /** Which of `rows` each token is, int64 `[texts, length]`. */
  readonly tokenRows: Tensor
  readonly attentionMask: Tensor
  /** The labels, or the targets in their place, float32 `[texts, labels]`. */
  readonly labels: Tensor
}

export interface TrainingBatchOptions {
  readonly paddingId: number
  /** The least length that the batch is padded to; default as long as its longest text. */
  readonly minLength?: number
}

/** Pads the texts to one length and numbers the token ids that occur. */
export function trainingBatch(
  texts: readonly TrainingText[],
  { paddingId, minLength = 0 }: TrainingBatchOptions,
): TrainingBatch {
  const length = Math.max(minLength, ...texts.map(({ ids }) => ids.length))
  const dims = [texts.length, length]
  const distinct = new Set([paddingId])
  for (const { ids } of texts) for (const id of ids) distinct.add(id)
  const rows = Int32Array.from(distinct).sort()
  const rowOf = new Map(Array.from(rows, (id, row) => [id, BigInt(row)]))
  const tokenRows = new BigInt64Array(texts.length * length).fill(rowOf.get(paddingId)!)
  const mask = new BigInt64Array(texts.length * length)
  const width = texts[0]!.labels.length
  const labels = new Float32Array(texts.length * width)
  texts.forEach((text, index) => {
    text.ids.forEach((id, position) => {
      tokenRows[index * length + position] = rowOf.get(id)!
    })
    mask.fill(1n, index * length, index * length + text.ids.length)
    labels.set(text.targets ?? text.labels, index * width)
  })
  return {
    texts: texts.length,
    length,
    tokens: texts.reduce((sum, { ids }) => sum + ids.length, 0),
    rows,
    tokenRows: { type: 'int64', dims, data: tokenRows },
    attentionMask: { type: 'int64', dims, data: mask },
    labels: { type: 'float32', dims: [texts.length, width], data: labels },
  }
}
