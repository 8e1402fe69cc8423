import { ValueCsvError } from '@valuecsv/errors'
import { shuffledIndices } from './shuffled-indices.ts'

/** What stays together when texts are divided: one text, or several that are equal. */
export interface StratifiedUnit {
  /** How many texts it holds. */
  readonly size: number
  /** For each label, how many of its texts have it; all units have the same length. */
  readonly labels: ArrayLike<number>
}

/** How `stratify` divides. */
export interface StratifyOptions {
  /** The share of each part, 0 or more; they add up to 1. */
  readonly shares: readonly number[]
  /** Gives numbers in [0, 1); decides the order in which units are taken and breaks ties. */
  readonly random: () => number
}

/**
 * Divides multi-label texts so that each part has its share of every label, the rarest label first; gives the part of
 * each unit as an index into `shares`.
 *
 * Source: Sechidis, Tsoumakas and Vlahavas, "On the Stratification of Multi-Label Data" (2011), iterative
 * stratification; units instead of single examples, taken in a shuffled order, are the two differences.
 *
 * Throws `datasets/shares-out-of-range`.
 */
export function stratify(units: readonly StratifiedUnit[], options: StratifyOptions): readonly number[] {
  const { shares, random } = options
  checkShares(shares)
  const labelCount = units[0]?.labels.length ?? 0
  const total = units.reduce((sum, unit) => sum + unit.size, 0)
  const totals = Array.from({ length: labelCount }, (_, label) => sumOf(units, label))
  const desired = shares.map((share) => share * total)
  const desiredOfLabel = totals.map((count) => shares.map((share) => share * count))
  const parts = new Array<number>(units.length).fill(-1)
  let left = shuffledIndices(units.length, random)

  function place(index: number, part: number): void {
    const unit = units[index]!
    parts[index] = part
    desired[part]! -= unit.size
    for (let label = 0; label < labelCount; label++) desiredOfLabel[label]![part]! -= unit.labels[label]!
  }

  for (;;) {
    const label = rarestLabel(units, left, labelCount)
    if (label === undefined) break
    const wanted = desiredOfLabel[label]!
    for (const index of left) {
      if (units[index]!.labels[label]! > 0) place(index, neediest([wanted, desired], random))
    }
    left = left.filter((index) => parts[index] === -1)
  }
  for (const index of left) place(index, neediest([desired], random))
  return parts
}

/** Shares that do not add up to 1 would be shares of another number of texts than there are. */
function checkShares(shares: readonly number[]): void {
  const sum = shares.reduce((total, share) => total + share, 0)
  if (shares.every((share) => share >= 0) && Math.abs(sum - 1) <= 1e-9) return
  throw new ValueCsvError(
    'datasets/shares-out-of-range',
    `shares are ${shares.join(', ') || 'none'}, expected numbers of 0 or more that add up to 1`,
  )
}

function sumOf(units: readonly StratifiedUnit[], label: number): number {
  return units.reduce((sum, unit) => sum + unit.labels[label]!, 0)
}

/** The label that the fewest of the units left have; `undefined` when none has a label. */
function rarestLabel(units: readonly StratifiedUnit[], left: readonly number[], labels: number): number | undefined {
  let rarest: number | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (let label = 0; label < labels; label++) {
    const count = left.reduce((sum, index) => sum + units[index]!.labels[label]!, 0)
    if (count > 0 && count < fewest) {
      fewest = count
      rarest = label
    }
  }
  return rarest
}

/** The part that lacks most by the first measure, among equals by the next, then by chance. */
function neediest(measures: readonly (readonly number[])[], random: () => number): number {
  let candidates = measures[0]!.map((_, part) => part)
  for (const measure of measures) {
    const most = Math.max(...candidates.map((part) => measure[part]!))
    candidates = candidates.filter((part) => measure[part] === most)
  }
  return candidates.length === 1 ? candidates[0]! : candidates[Math.floor(random() * candidates.length)]!
}
