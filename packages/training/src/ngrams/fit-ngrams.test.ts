import { ngramFeatures, scoreNgrams } from '@valuecsv/ngrams'
import { expect, test } from 'vitest'
import { fitLogisticRegression } from './fit-logistic-regression.ts'
import { fitNgrams } from './fit-ngrams.ts'
import goldens from './goldens/logistic-regression.json' with { type: 'json' }
import { inverseDocumentFrequencies } from './inverse-document-frequencies.ts'
import { sparseRows } from './sparse-rows.ts'

test.each(goldens)('coefficients with C = $inverseRegularization equal those of scikit-learn', (golden) => {
  const rows = golden.rows.map((row) => ({
    indices: Uint32Array.from(row, ([column]) => column as number),
    values: Float64Array.from(row, ([, value]) => value as number),
  }))
  const { inverseRegularization, classBalance, columns, truth } = golden
  const fitted = fitLogisticRegression(sparseRows(rows, columns), truth, {
    inverseRegularization,
    classBalance,
    tolerance: 1e-9,
  })
  expect(fitted.bias).toBeCloseTo(golden.bias, 5)
  fitted.coefficients.forEach((coefficient, column) => {
    expect(coefficient).toBeCloseTo(golden.coefficients[column] as number, 5)
  })
})

test.each(goldens)('inverse document frequencies equal those of scikit-learn (%#)', ({ documents, columns, idf }) => {
  const found = documents.map((document) => Uint32Array.from(document))
  inverseDocumentFrequencies(found, columns).forEach((value, column) => {
    expect(value).toBeCloseTo(idf[column] as number, 12)
  })
})

const texts = [
  { text: '依法治国，法治社会', labels: [1, 0, 0] },
  { text: '法治是基本方式', labels: [1, 0, 0] },
  { text: '热爱祖国，人人爱国', labels: [0, 1, 0] },
  { text: '爱国是本分', labels: [0, 1, 0] },
  { text: '今天天气很好', labels: [0, 0, 0] },
]
const options = { ngrams: { buckets: 2 ** 12 } }

test('a fitted model puts the texts that have a label above those that lack it', async () => {
  const { model } = await fitNgrams(texts, options)
  const logits = texts.map(({ text }) => [...scoreNgrams(model, text)])
  for (const label of [0, 1]) {
    const of = (present: number) =>
      logits.filter((_, row) => texts[row]?.labels[label] === present).map((row) => row[label] as number)
    expect(Math.min(...of(1))).toBeGreaterThan(Math.max(...of(0)))
  }
})

test('gives the same model again', async () => {
  expect(await fitNgrams(texts, options)).toEqual(await fitNgrams(texts, options))
})

test('a label without positives is named and gets one logit for every text', async () => {
  const { model, constantLabels } = await fitNgrams(texts, options)
  expect(constantLabels).toEqual([2])
  expect(scoreNgrams(model, '法治')[2]).toBeCloseTo(Math.log(0.5 / 5.5), 5)
  expect(scoreNgrams(model, '天气')[2]).toBe(scoreNgrams(model, '法治')[2])
})

test('tells how far it is, and ends when it is aborted', async () => {
  const seen: number[] = []
  const controller = new AbortController()
  const onProgress = ({ fitted, labels }: { fitted: number; labels: number }) => {
    seen.push(fitted / labels)
    controller.abort()
  }
  await expect(fitNgrams(texts, { ...options, onProgress, signal: controller.signal })).rejects.toThrow(/abort/)
  expect(seen).toEqual([1 / 3])
})

test.each([
  [[], {}, 'training/no-texts', 'no text'],
  [
    [
      { text: '法', labels: [1] },
      { text: '治', labels: [1, 0] },
    ],
    {},
    'training/labels-differ',
    'text 1',
  ],
  [[{ text: '法', labels: [2] }], {}, 'training/labels-differ', 'text 0'],
  [texts, { inverseRegularization: 0 }, 'training/bad-option', 'inverseRegularization'],
  [texts, { tolerance: Number.NaN }, 'training/bad-option', 'tolerance'],
  [texts, { ngrams: { buckets: 3 } }, 'ngrams/bad-option', 'buckets'],
])('refuses what it cannot fit to (%#)', async (texts, options, code, named) => {
  await expect(fitNgrams(texts, options)).rejects.toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(named) }),
  )
})

test('frequencies count a bucket once a text', () => {
  const { buckets } = ngramFeatures('法法法', { sizes: [1], buckets: 16 })
  const idf = inverseDocumentFrequencies([buckets, Uint32Array.of()], 16)
  expect(idf[buckets[0] as number]).toBeCloseTo(Math.log(3 / 2) + 1, 12)
})
