import { ValueCsvError } from '@valuecsv/errors'
import type { ReliabilityOptions } from './reliability-options.ts'

/** Gives the settings of bins with their defaults, checked. */
export function binSettings({ bins = 10, binning = 'equal-mass' }: ReliabilityOptions): Required<ReliabilityOptions> {
  if (!Number.isInteger(bins) || bins < 1) {
    throw new ValueCsvError('metrics/bins-not-positive', `bins is ${bins}, expected a whole number from 1`)
  }
  return { bins, binning }
}

/** Gives the bin of each row. */
export function binRows(
  probabilities: ArrayLike<number>,
  { bins, binning }: Required<ReliabilityOptions>,
): Uint32Array {
  if (binning === 'equal-mass') return equalMassBins(probabilities, bins)
  return Uint32Array.from(probabilities, (probability) => equalWidthBin(probability, bins))
}

/** Equal probabilities are never parted: all go where the middle of them falls, whatever the order of the rows is. */
function equalMassBins(probabilities: ArrayLike<number>, bins: number): Uint32Array {
  const rows = probabilities.length
  const rising = Uint32Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) => probabilities[a]! - probabilities[b]!,
  )
  const binOfRow = new Uint32Array(rows)
  for (let start = 0; start < rows; ) {
    let end = start
    while (end < rows && probabilities[rising[end]!] === probabilities[rising[start]!]) end++
    const bin = Math.floor((((start + end) / 2) * bins) / rows)
    while (start < end) binOfRow[rising[start++]!] = bin
  }
  return binOfRow
}

function equalWidthBin(probability: number, bins: number): number {
  // The bounds are multiples of the width, as the reference rounds them; the estimate is one off at most.
  const width = 1 / bins
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(probability * bins) - 1))
  if (bin > 0 && probability <= bin * width) bin--
  if (bin < bins - 1 && probability > (bin + 1) * width) bin++
  return bin
}
