/**
 * The layout of `ngrams.bin`, little-endian:
 *
 * | offset | type | content |
 * |---|---|---|
 * | 0 | 8 bytes | `VCSVNGRM` |
 * | 8 | u32 | version of the format, 1 |
 * | 12 | u32 | CRC-32 of all bytes from 16 on |
 * | 16 | u32 | length of the file |
 * | 20 | u32 | seed of the hash |
 * | 24 | u32 | buckets |
 * | 28 | u16 | labels |
 * | 30 | u8 | 1 for lower case, 0 otherwise |
 * | 31 | u8 | sizes: bit n − 1 for n-grams of n code points |
 * | 32 | f32 f32 | minimum and step of the idf codes |
 * | 40 | f32 × labels | scales |
 * | … | f32 × labels | biases |
 * | … | u8 × buckets | idf codes |
 * | … | i8 × buckets × labels | weights, those of one bucket together |
 */
export const LAYOUT = {
  magic: 'VCSVNGRM',
  version: 1,
  checked: 16,
  header: 40,
} as const

/** The length of a file in bytes. */
export function fileLength(buckets: number, labels: number): number {
  return LAYOUT.header + 8 * labels + buckets + buckets * labels
}
