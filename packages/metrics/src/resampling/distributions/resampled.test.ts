import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../../test/expect-close.ts'
import { labelled, pickRows } from '../../../test/matrices.ts'
import { f1Of, f1Score } from '../../classification/f1-score.ts'
import { microAverage } from '../../classification/micro-average.ts'
import { labelMatrix } from '../../matrices/label-matrix.ts'
import { scoreMatrix } from '../../matrices/score-matrix.ts'
import { meanAveragePrecision } from '../../ranking/mean-average-precision.ts'
import { meanRocAuc } from '../../ranking/mean-roc-auc.ts'
import { bootstrapInterval } from '../bootstrap-interval.ts'
import { bootstrapMeans } from '../bootstrap-means.ts'
import { resampleCounts } from './resample-counts.ts'
import { resampleMeans } from './resample-means.ts'
import { resampleRanking } from './resample-ranking.ts'
import { resampledDifference } from './resampled-difference.ts'
import { resampledInterval } from './resampled-interval.ts'

const clustered = labelled.chain((data) =>
  fc
    .array(fc.nat(4), { minLength: data.truth.rows, maxLength: data.truth.rows })
    .map((clusters) => ({ ...data, options: { resamples: 20, seed: 9, clusters } })),
)

const numbers = (interval: object) => Object.values(interval).map((value) => value ?? null)

describe('a metric of each label is what the general path gives on the same draws', () => {
  test.each([
    ['averagePrecision', meanAveragePrecision],
    ['rocAuc', meanRocAuc],
  ] as const)('%s', (name, calculate) => {
    fc.assert(
      fc.property(clustered, ({ truth, scores, options }) => {
        const fast = resampleRanking(truth, scores, options)[name]
        const of = (rows: Uint32Array) => calculate(pickRows(truth, rows), pickRows(scores, rows))
        const macro = bootstrapInterval(truth.rows, (rows) => of(rows).macro.value, options)
        const first = bootstrapInterval(truth.rows, (rows) => of(rows).perLabel[0], options)
        expectClose(Object.values(resampledInterval(fast.macro)), numbers(macro))
        expectClose(Object.values(resampledInterval(fast.perLabel[0]!)), numbers(first))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a difference', () => {
  test('of means is the mean of the differences', () => {
    fc.assert(
      fc.property(clustered, ({ scores, options }) => {
        const other = { ...scores, data: scores.data.map((score, i) => score * ((i % 3) / 2)) }
        const apart = { ...scores, data: scores.data.map((score, i) => score - other.data[i]!) }
        const [first] = resampleMeans(scores, options)
        const [second] = resampleMeans(other, options)
        expectClose(
          Object.values(resampledInterval(resampledDifference(first!, second!))),
          numbers(bootstrapMeans(apart, options)[0]!),
        )
      }),
    )
  })

  test('of F1 is that of the F1s of the rows that were drawn', () => {
    fc.assert(
      fc.property(clustered, ({ truth, predicted, options }) => {
        const other = { ...predicted, data: predicted.data.map((label, i) => (i % 4 === 0 ? 1 - label : label)) }
        const microF1 = { microF1: (counts: Parameters<typeof microAverage>[0]) => microAverage(counts, f1Of) }
        const difference = resampledDifference(
          resampleCounts(truth, predicted, microF1, options).microF1,
          resampleCounts(truth, other, microF1, options).microF1,
        )
        const general = bootstrapInterval(
          truth.rows,
          (rows) => {
            const of = (labels: typeof predicted) => f1Score(pickRows(truth, rows), pickRows(labels, rows)).micro
            const [first, second] = [of(predicted), of(other)]
            return first === undefined || second === undefined ? undefined : first - second
          },
          options,
        )
        expectClose(Object.values(resampledInterval(difference)), numbers(general))
      }),
      { numRuns: 50 },
    )
  })

  test('of an evaluator and itself is 0 without width, undefined where the metric is', () => {
    const truth = labelMatrix([[1, 0], [0, 0], [1, 0]]) // biome-ignore format: a table
    const scores = scoreMatrix([[0.7, 0.1], [0.8, 0.1], [0.2, 0.1]]) // biome-ignore format: a table
    const [first, second] = resampleRanking(truth, scores, { resamples: 50 }).averagePrecision.perLabel
    expect(resampledInterval(resampledDifference(first!, first!))).toMatchObject({ value: 0, low: 0, high: 0 })
    expect(resampledInterval(resampledDifference(first!, second!))).toMatchObject({
      value: undefined,
      low: undefined,
      high: undefined,
      definedResamples: 0,
    })
  })

  test('of other draws is refused', () => {
    const means = (rows: number, resamples: number, seed = 3) =>
      resampleMeans({ rows, labels: 1, data: new Float64Array(rows) }, { resamples, seed })[0]!
    const ranking = resampleRanking(labelMatrix([[1], [0], [1], [0], [1]]), scoreMatrix([[1], [0], [1], [0], [1]]), {
      resamples: 20,
      seed: 4,
    })
    const others = [means(4, 20), means(5, 10), means(5, 20, 4), ranking.rocAuc.macro]
    for (const other of [...others, resampledDifference(others[2]!, others[3]!)]) {
      expect(() => resampledDifference(means(5, 20), other)).toThrow(
        expect.objectContaining({
          code: 'metrics/shape-mismatch',
          message: expect.stringContaining('the first has 20 resamples of 5 clusters with seed 3'),
        }),
      )
    }
  })
})
