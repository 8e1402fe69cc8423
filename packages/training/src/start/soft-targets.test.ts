import { labelRow } from '@valuecsv/datasets'
import { expect, test } from 'vitest'
import { tinyData } from '../../test/tiny-training.ts'
import { softTargets } from './soft-targets.ts'

const texts = tinyData.train
const encoded = texts.map(({ id, values }) => ({ id, ids: Int32Array.of(2, 3), labels: labelRow(values) }))

test('targets lie between the labels and what n-grams say of texts that they were not fitted to', async () => {
  const soft = await softTargets(encoded, texts, { share: 0.4, seed: 0 })
  for (const { labels, targets } of soft) {
    targets!.forEach((target, label) => {
      expect(Math.abs(target - labels[label]!)).toBeGreaterThan(0)
      expect(Math.abs(target - labels[label]!)).toBeLessThan(0.4)
    })
  }
  const means = [0, 1].map((label) => {
    const chosen = soft.flatMap(({ labels, targets }) => [...targets!].filter((_, column) => labels[column] === label))
    return chosen.reduce((sum, target) => sum + target, 0) / chosen.length
  })
  expect(means[0]).toBeLessThan(0.3)
  expect(means[1]).toBeGreaterThan(0.6)
})
