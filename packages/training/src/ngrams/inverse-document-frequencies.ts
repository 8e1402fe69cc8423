/**
 * How telling each bucket is: ln((1 + texts) / (1 + texts that have it)) + 1, as scikit-learn's smoothed idf.
 *
 * @param texts The distinct buckets of each text.
 */
export function inverseDocumentFrequencies(texts: readonly Uint32Array[], buckets: number): Float64Array {
  const frequencies = new Float64Array(buckets)
  for (const found of texts) {
    for (const bucket of found) frequencies[bucket] = (frequencies[bucket] as number) + 1
  }
  return frequencies.map((frequency) => Math.log((1 + texts.length) / (1 + frequency)) + 1)
}
