// The encoders that can't be had here, in their true shapes with seeded random weights: one batch scored in int8 and one
// training step of 1 × 512 tokens, seconds and peak memory, each in a process of its own.
// node --conditions=@valuecsv/source tooling/bench/training/true-shapes.ts [bert-base|roberta-large] [score|train]
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BertConfig, inferenceModelFiles, randomBertParameters } from '@valuecsv/encoder'
import { batchFeeds } from '@valuecsv/evaluator'
import { randomGenerator } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { createTrainingStep, RECIPES, startState, trainingBatch } from '@valuecsv/training'

const shared = { vocabularySize: 21_128, maxPositions: 512, tokenTypes: 2, layerNormEpsilon: 1e-12 } as const
const rates = { initializerRange: 0.02, hiddenDropout: 0.1, attentionDropout: 0.1 } as const
const shapes: Record<string, BertConfig> = {
  'bert-base': { ...shared, ...rates, hiddenSize: 768, layers: 12, attentionHeads: 12, intermediateSize: 3072 },
  'roberta-large': { ...shared, ...rates, hiddenSize: 1024, layers: 24, attentionHeads: 16, intermediateSize: 4096 },
}
const texts = 8
const tokens = 512

/** Ids that touch rows all over the vocabulary. */
function ids(text: number): Int32Array {
  return Int32Array.from({ length: tokens }, (_, i) => 672 + ((text * 7919 + i * 104_729) % 20_000))
}

async function score(config: BertConfig): Promise<number> {
  const random = randomGenerator(0).uniform
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-bench-'))
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'] })
  try {
    await writeModel(folder, config, random)
    const session = await runtime.createSession(join(folder, 'model.onnx'), {})
    const feeds = batchFeeds(
      Array.from({ length: texts }, (_, text) => ids(text)),
      0,
    )
    await session.run(feeds)
    const start = performance.now()
    await session.run(feeds)
    return (performance.now() - start) / 1000
  } finally {
    await runtime.close()
    await rm(folder, { recursive: true })
  }
}

/** In a function of its own, so that nothing holds the weights when the session is made. */
async function writeModel(folder: string, config: BertConfig, random: () => number): Promise<void> {
  const parameters = randomBertParameters(config, { head: 'pooler', labels: 12, random })
  const files = inferenceModelFiles(config, parameters, { head: 'pooler', precision: 'int8', name: 'model.onnx' })
  for (const [name, parts] of Object.entries(files)) await writeFile(join(folder, name), parts)
}

async function train(config: BertConfig): Promise<number> {
  const random = randomGenerator(0).uniform
  const recipe = RECIPES['m-value-bert@clean']!
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'] })
  const state = startState(randomBertParameters(config, { head: 'pooler', labels: 12, random }))
  const step = await createTrainingStep(runtime, { config, recipe, labels: 12, seed: 0, steps: 10 })
  const batch = trainingBatch([{ id: '1', ids: ids(0), labels: new Uint8Array(12) }])
  await step.run(state, batch)
  const start = performance.now()
  await step.run(state, batch)
  const seconds = (performance.now() - start) / 1000
  await step.release()
  await runtime.close()
  return seconds
}

const [shape, work] = process.argv.slice(2)
if (shape === undefined || work === undefined) {
  for (const name of shape === undefined ? Object.keys(shapes) : [shape]) {
    for (const part of ['score', 'train']) {
      const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name, part], {
        encoding: 'utf8',
      })
      process.stdout.write(stdout || stderr)
    }
  }
} else {
  const config = shapes[shape]!
  const seconds = work === 'score' ? await score(config) : await train(config)
  const gigabytes = process.resourceUsage().maxRSS / 2 ** 20
  const what = work === 'score' ? `int8, one batch of ${texts} × ${tokens}` : `one training step of 1 × ${tokens}`
  console.log(`${shape}: ${what}: ${seconds.toFixed(2)} s, peak ${gigabytes.toFixed(1)} GiB`)
  process.exit(0)
}
