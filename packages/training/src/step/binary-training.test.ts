import { goldenBert, goldenTensors } from '@valuecsv/contracts/golden-bert'
import { bertParameters, inferenceModel, parseBertConfig } from '@valuecsv/encoder'
import { sigmoid } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { expect, test } from 'vitest'
import { planEpoch } from '../batches/plan-epoch.ts'
import { trainingBatch } from '../batches/training-batch.ts'
import { classifierParameters } from '../fit/classifier-parameters.ts'
import { RECIPES, type Recipe } from '../index.ts'
import { startState } from '../state/training-state.ts'
import { predictLogits } from '../validation/predict-logits.ts'
import golden from './goldens/binary.json' with { type: 'json' }
import { createTrainingStep } from './training-step.ts'

const config = parseBertConfig(goldenBert.config)

const texts = goldenBert.texts.map((ids, row) => ({
  id: `${row}`,
  ids: Int32Array.from(ids),
  labels: Uint8Array.of(goldenBert.targets[row]![golden.label]!),
}))

/** The golden model with a classifier of two outputs. */
function tensors() {
  const all = goldenTensors()
  const weight = all.get('classifier.weight')!
  const bias = all.get('classifier.bias')!
  all.set(weight.name, { ...weight, shape: [2, config.hiddenSize], data: weight.data.slice(0, 2 * config.hiddenSize) })
  all.set(bias.name, { ...bias, shape: [2], data: bias.data.slice(0, 2) })
  return all
}

test('the original’s binary procedure gives PyTorch’s losses and probabilities', async () => {
  const recipe: Recipe = {
    ...RECIPES['value-bert@legacy']!,
    ...{ learningRate: golden.rate, batchTexts: golden.batchTexts, epochs: golden.epochs },
    ...{ hiddenDropout: 0, attentionDropout: 0, classifierDropout: 0 },
  }
  const runtime = createNodeRuntime({ workers: 0 })
  const steps = golden.losses.length
  const step = await createTrainingStep(runtime, { config, recipe, labels: 1, seed: 0, steps })
  const state = startState(bertParameters(tensors(), config, { head: 'pooler', labels: 2, random: () => 0.5 }))
  const losses: number[] = []
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    const lengths = texts.map(({ ids }) => ids.length)
    for (const rows of planEpoch(lengths, { ...recipe, seed: 0, epoch })) {
      const batch = trainingBatch(rows.map((row) => texts[row]!))
      losses.push((await step.run(state, batch)).loss)
    }
  }
  await step.release()
  losses.forEach((loss, index) => {
    expect(loss / golden.losses[index]!).toBeCloseTo(1, 4)
  })
  const model = inferenceModel(config, classifierParameters(state, recipe), { head: 'pooler', precision: 'fp32' })
  const ids = texts.map((text) => text.ids)
  const logits = await predictLogits(runtime, model, ids, { paddingId: 0, labels: 1 })
  Array.from(logits.data, sigmoid).forEach((present, row) => {
    expect(present / golden.present[row]!).toBeCloseTo(1, 3)
  })
  await runtime.close()
})
