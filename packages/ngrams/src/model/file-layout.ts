/**
 * The layout of `ngrams.bin`, little-endian:
 *
 * | offset | type | content |
 * |---|---|---|
 * | 0 | 8 bytes | `VCSVNGRM` |
 * | 8 | u32 | version of the format, 2 |
 * | 12 | u32 | CRC-32 of all bytes from 16 on |
 * | 16 | u32 | length of the file |
 * | 20 | u32 | seed of the hash |
 * | 24 | u32 | buckets |
 * | 28 | u16 | labels |
 * | 30 | u8 | 1 for lower case, 0 otherwise |
 * | 31 | u8 | sizes: bit n − 1 for n-grams of n code points |
 * | 32 | f32 f32 | minimum and step of the idf codes |
 * | 40 | f32 | idf of what has no row |
 * | 44 | u32 | rows: the buckets that are kept |
 * | 48 | f32 × labels | scales |
 * | … | f32 × labels | biases |
 * | … | u8 × rows | idf codes |
 * | … | i8 × rows × labels | weights, those of one row together |
 * | … | u8 × … | the kept buckets, ascending, as gaps (`encodeGaps`), to the end of the file |
 */
export const LAYOUT = {
  magic: 'VCSVNGRM',
  version: 2,
  checked: 16,
  header: 48,
} as const

/** Where the parts behind the header begin. */
export function partOffsets(rows: number, labels: number) {
  const biases = LAYOUT.header + 4 * labels
  const codes = biases + 4 * labels
  const weights = codes + rows
  return { scales: LAYOUT.header, biases, codes, weights, gaps: weights + rows * labels }
}
