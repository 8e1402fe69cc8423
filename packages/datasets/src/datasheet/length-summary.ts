/** How long texts are, in characters (code points). Quartiles are interpolated, as NumPy does by default. */
export interface LengthSummary {
  readonly smallest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly mean: number
  readonly upperQuartile: number
  readonly largest: number
}

/** The lengths of texts; `undefined` for no texts. */
export function lengthSummary(texts: readonly string[]): LengthSummary | undefined {
  const lengths = texts.map((text) => [...text].length).sort((first, second) => first - second)
  if (lengths.length === 0) return undefined
  const quantile = (share: number) => {
    const place = share * (lengths.length - 1)
    const below = lengths[Math.floor(place)]!
    return below + (lengths[Math.ceil(place)]! - below) * (place % 1)
  }
  return {
    smallest: lengths[0]!,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    upperQuartile: quantile(0.75),
    largest: lengths.at(-1)!,
  }
}
