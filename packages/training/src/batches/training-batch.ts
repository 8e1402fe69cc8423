import type { Tensor } from '@valuecsv/runtime'
import type { TrainingText } from './training-text.ts'

/** One batch as the training graph reads it. */
export interface TrainingBatch {
  readonly texts: number
  /** Tokens of the longest text: the places that each text has. */
  readonly length: number
  /** Tokens of all texts. */
  readonly tokens: number
  /** The distinct token ids of the batch in ascending order: the rows of the word embeddings that it touches. */
  readonly rows: Int32Array
  /** Which of `rows` each token is, text after text without padding, int64 `[tokens]`. */
  readonly tokenRows: Tensor
  /** Where in its text each token stands, from 0, int64 `[tokens]`. */
  readonly positions: Tensor
  /** Which token stands at each place, int64 `[texts, length]`; behind the end of a text its first. */
  readonly tokenAt: Tensor
  /** Which text each token is of, from 0, int64 `[tokens]`. */
  readonly textOf: Tensor
  /** 1 at a place with a token and 0 elsewhere, int64 `[texts, length]`. */
  readonly attentionMask: Tensor
  /** The labels, or the targets in their place, float32 `[texts, labels]`. */
  readonly labels: Tensor
}

/** Puts the tokens of the texts below one another and numbers the token ids that occur. */
export function trainingBatch(texts: readonly TrainingText[]): TrainingBatch {
  const length = Math.max(...texts.map(({ ids }) => ids.length))
  const tokens = texts.reduce((sum, { ids }) => sum + ids.length, 0)
  const rows = Int32Array.from(new Set(texts.flatMap(({ ids }) => [...ids]))).sort()
  const rowOf = new Map(Array.from(rows, (id, row) => [id, BigInt(row)]))
  const [tokenRows, positions, textOf] = [0, 0, 0].map(() => new BigInt64Array(tokens)) as [
    BigInt64Array<ArrayBuffer>,
    BigInt64Array<ArrayBuffer>,
    BigInt64Array<ArrayBuffer>,
  ]
  const tokenAt = new BigInt64Array(texts.length * length)
  const mask = new BigInt64Array(texts.length * length)
  const width = texts[0]!.labels.length
  const labels = new Float32Array(texts.length * width)
  let token = 0
  texts.forEach((text, index) => {
    const first = index * length
    tokenAt.fill(BigInt(token), first, first + length)
    mask.fill(1n, first, first + text.ids.length)
    text.ids.forEach((id, position) => {
      tokenRows[token] = rowOf.get(id)!
      positions[token] = BigInt(position)
      textOf[token] = BigInt(index)
      tokenAt[first + position] = BigInt(token)
      token += 1
    })
    labels.set(text.targets ?? text.labels, index * width)
  })
  const ofTokens = (data: BigInt64Array<ArrayBuffer>): Tensor => ({ type: 'int64', dims: [tokens], data })
  const ofPlaces = (data: BigInt64Array<ArrayBuffer>): Tensor => ({ type: 'int64', dims: [texts.length, length], data })
  return {
    texts: texts.length,
    length,
    tokens,
    rows,
    tokenRows: ofTokens(tokenRows),
    positions: ofTokens(positions),
    tokenAt: ofPlaces(tokenAt),
    textOf: ofTokens(textOf),
    attentionMask: ofPlaces(mask),
    labels: { type: 'float32', dims: [texts.length, width], data: labels },
  }
}
