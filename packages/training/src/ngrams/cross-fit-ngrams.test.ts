import { stratifiedFolds } from '@valuecsv/datasets/splits'
import { scoreNgrams } from '@valuecsv/ngrams'
import { expect, test } from 'vitest'
import { tinyData } from '../../test/tiny-training.ts'
import { crossFitNgrams, ngramTrainingTexts } from './cross-fit-ngrams.ts'
import { fitNgrams } from './fit-ngrams.ts'

const texts = tinyData.train
const ngrams = { sizes: [1], buckets: 2 ** 10 }

test('each text has the logits of the model that was fitted to the other folds', async () => {
  const logits = await crossFitNgrams(texts, { ngrams, folds: 3, seed: 4 })
  expect(logits).toMatchObject({ rows: texts.length, labels: 12 })
  const foldOf = stratifiedFolds(texts, { folds: 3, seed: 4 })
  const { model } = await fitNgrams(ngramTrainingTexts(texts.filter((_, index) => foldOf[index] !== 1)), { ngrams })
  texts.forEach(({ text }, index) => {
    if (foldOf[index] !== 1) return
    expect([...logits.data.subarray(index * 12, index * 12 + 12)]).toEqual([...scoreNgrams(model, text)])
  })
})

test('a text is not scored by a model that has seen one equal to it', async () => {
  // Two equal texts among texts of which no other has their characters or their value.
  const pair = ['a', 'b'].map((id) => ({ id, text: ' 奇异\n', values: ['freedom' as const] }))
  const others = texts.slice(0, 20).map((text) => ({ ...text, values: [] }))
  const freedom = 4
  const logits = await crossFitNgrams([...pair, ...others], { ngrams, folds: 2 })
  expect(logits.data[freedom]).toBe(logits.data[12 + freedom])
  expect(logits.data[freedom]).toBeLessThan(0)
})

test('texts that are all equal are refused, as they share a fold', async () => {
  const equal = ['a', 'b', 'c'].map((id) => ({ id, text: '富强', values: [] }))
  await expect(crossFitNgrams(equal, { ngrams, folds: 2 })).rejects.toMatchObject({
    code: 'training/no-texts',
    message: 'all 3 texts are equal: expected at least 2 distinct ones',
  })
})

test('tells how far it is and ends when it is aborted', async () => {
  const controller = new AbortController()
  const seen: unknown[] = []
  const onProgress = (progress: unknown) => {
    seen.push(progress)
    controller.abort(new Error('enough'))
  }
  const { signal } = controller
  await expect(crossFitNgrams(texts, { ngrams, folds: 3, signal, onProgress })).rejects.toThrow('enough')
  expect(seen).toEqual([{ fitted: 1, folds: 3 }])
})
