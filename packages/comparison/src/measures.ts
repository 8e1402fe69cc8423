import { LEVEL_IDS, LEVELS, type LevelId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The two numbers that are told of each value and level. */
export interface Measures<Estimate> {
  /** The mean score, in [0, 1]; of a level, the mean over its four values. */
  readonly score: Estimate
  /** The share of answers in which the value is present, in [0, 1]; of a level, the mean share of its four values. */
  readonly share: Estimate
}

/** Something about each value and each level. */
export interface ByValueAndLevel<Estimate> {
  readonly values: Readonly<Record<ValueId, Measures<Estimate>>>
  readonly levels: Readonly<Record<LevelId, Measures<Estimate>>>
}

/** Scores of the values and levels, then shares of the values and levels. */
const half = VALUE_IDS.length + LEVEL_IDS.length

/** How many columns a row of measures has. */
export const measureCount = 2 * half

/** Where the four values of each level stand in label order. */
const membersOfLevels = LEVEL_IDS.map((level) => LEVELS[level].values.map((id) => VALUE_IDS.indexOf(id)))

/** Gives a row of measures from scores and presence (0 or 1, or shares), each in label order. */
export function measureRow(scores: ArrayLike<number>, presence: ArrayLike<number>): Float64Array {
  const row = new Float64Array(measureCount)
  for (const [offset, numbers] of [
    [0, scores],
    [half, presence],
  ] as const) {
    row.set(Array.from(numbers), offset)
    membersOfLevels.forEach((members, level) => {
      const sum = members.reduce((total, value) => total + numbers[value]!, 0)
      row[offset + VALUE_IDS.length + level] = sum / members.length
    })
  }
  return row
}

/** The column of the share of a value, by its place in label order; its score has that place itself. */
export function presenceColumn(value: number): number {
  return half + value
}

/** The mean of rows of measures, at least one. */
export function meanRow(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(measureCount)
  for (const row of rows) {
    for (let column = 0; column < measureCount; column++) mean[column]! += row[column]! / rows.length
  }
  return mean
}

/** Where the columns of each family of measures stand: values and levels are tested apart, and so are both measures. */
export const measureFamilies = [0, half].flatMap((offset) => [
  { kind: 'values' as const, columns: Array.from(VALUE_IDS, (_, value) => offset + value) },
  { kind: 'levels' as const, columns: Array.from(LEVEL_IDS, (_, level) => offset + VALUE_IDS.length + level) },
])

/** How many tests a family of each kind has for so many pairs of LLMs. */
export function familySizes(pairs: number): { readonly values: number; readonly levels: number } {
  return { values: pairs * VALUE_IDS.length, levels: pairs * LEVEL_IDS.length }
}

/** Gives the columns of a row of measures their names. */
export function nameMeasures<Estimate>(estimateOf: (column: number) => Estimate): ByValueAndLevel<Estimate> {
  const measures = (column: number) => ({ score: estimateOf(column), share: estimateOf(half + column) })
  return {
    values: Object.fromEntries(VALUE_IDS.map((id, value) => [id, measures(value)])) as Record<
      ValueId,
      Measures<Estimate>
    >,
    levels: Object.fromEntries(LEVEL_IDS.map((id, level) => [id, measures(VALUE_IDS.length + level)])) as Record<
      LevelId,
      Measures<Estimate>
    >,
  }
}
