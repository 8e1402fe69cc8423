import type { Tensor } from '@valuecsv/runtime'

/**
 * The inputs of a BERT for one batch of rows of token ids, `[CLS]` and `[SEP]` included: `input_ids`,
 * `attention_mask` and `token_type_ids`, each int64 of rows × longest row, padded at the end with `padId`.
 */
export function batchFeeds(rows: readonly ArrayLike<number>[], padId: number): Record<string, Tensor<'int64'>> {
  const width = Math.max(...rows.map((row) => row.length))
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(padId))
  const mask = new BigInt64Array(rows.length * width)
  rows.forEach((row, index) => {
    const start = index * width
    for (let position = 0; position < row.length; position++) ids[start + position] = BigInt(row[position]!)
    mask.fill(1n, start, start + row.length)
  })
  const tensor = (data: BigInt64Array): Tensor<'int64'> => ({ type: 'int64', dims: [rows.length, width], data })
  return {
    input_ids: tensor(ids),
    attention_mask: tensor(mask),
    token_type_ids: tensor(new BigInt64Array(rows.length * width)),
  }
}
