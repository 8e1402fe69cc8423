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

/** The measures of an answer, or their means. An array: there are as many as answers, and a typed array weighs twice. */
export type MeasureRow = readonly number[]

/** Gives a row of measures from scores and presence (0 or 1, or shares), each in label order. */
export function measureRow(scores: ArrayLike<number>, presence: ArrayLike<number>): MeasureRow {
  const row: number[] = []
  for (const numbers of [scores, presence]) {
    for (let value = 0; value < VALUE_IDS.length; value++) row.push(numbers[value]!)
    for (const members of membersOfLevels) {
      const sum = members.reduce((total, value) => total + numbers[value]!, 0)
      row.push(sum / members.length)
    }
  }
  return row
}

/** The column of the share of a value, by its place in label order; its score has that place itself. */
export function presenceColumn(value: number): number {
  return half + value
}

/** The mean of rows of measures, at least one. */
export function meanRow(rows: readonly MeasureRow[]): MeasureRow {
  if (rows.length === 1) return rows[0]!
  const mean = Array.from({ length: measureCount }, () => 0)
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
