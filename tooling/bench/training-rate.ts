// Training: tokens a second of a step of ours against PyTorch's on the same encoder, batch and optimizer, in turn, and
// against the original script's way (batches of 8 texts padded to 512).
// node --conditions=@valuecsv/source tooling/bench/training-rate.ts   (VALUECSV_MODELS names the folder with bge-small)
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bertParameters } from '@valuecsv/encoder'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { createTrainingStep, RECIPES, startState, type TrainingBatch, trainingBatch } from '@valuecsv/training'
import { readBaseModel } from '@valuecsv/training/node'
import { pythonEnvironment } from './python-environment.ts'

const models = process.env.VALUECSV_MODELS
if (!models) throw new Error('Set VALUECSV_MODELS to the folder with bge-small-zh-v1.5.')
const folder = join(models, 'bge-small-zh-v1.5')
const rounds = 5
const shape = { texts: 16, length: 256 }
// The dataset's texts have 357 tokens on average; padded to 512 the original computes all of them.
const meanTokens = 357

const python = pythonEnvironment('torch', ['torch==2.15.0', 'transformers==4.57.6', 'safetensors==0.6.2'])
const script = new URL('./training-rate.py', import.meta.url).pathname

/** A PyTorch process that is stopped between its steps, so that only one of the two computes at a time. */
async function peer(mode: string, texts: number, length: number) {
  const child: ChildProcessWithoutNullStreams = spawn(python, [script, folder, `${texts}`, `${length}`, '1000', mode])
  child.stderr.pipe(process.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => Number((await lines.next()).value)
  await next()
  child.kill('SIGSTOP')
  return {
    async step() {
      child.kill('SIGCONT')
      // The step that was cut by the stop is not counted.
      await next()
      const seconds = await next()
      child.kill('SIGSTOP')
      return seconds
    },
    end() {
      child.kill('SIGKILL')
    },
  }
}

const base = await readBaseModel(folder)
const recipe = RECIPES['csv-small']!
const runtime = createNodeRuntime({ workers: 0 })
const parameters = bertParameters(base.tensors, base.config, { head: 'mean', labels: 12, random: () => 0.5 })

async function ours(texts: number, length: number) {
  const step = await createTrainingStep(runtime, { config: base.config, recipe, labels: 12, seed: 0, steps: 1000 })
  const state = startState(parameters)
  const batch: TrainingBatch = trainingBatch(
    Array.from({ length: texts }, (_, i) => ({
      id: `${i}`,
      ids: Int32Array.from({ length }, (_, j) => 672 + ((i * 7919 + j * 104_729) % 6328)),
      labels: Uint8Array.from({ length: 12 }, (_, label) => ((i + label) % 5 === 0 ? 1 : 0)),
    })),
    { paddingId: 0 },
  )
  for (let i = 0; i < 3; i++) await step.run(state, batch)
  return async () => {
    const start = performance.now()
    await step.run(state, batch)
    return (performance.now() - start) / 1000
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const own = await ours(shape.texts, shape.length)
const peers = {
  'PyTorch fp32': await peer('fp32', shape.texts, shape.length),
  'PyTorch bfloat16': await peer('bf16', shape.texts, shape.length),
  'the original’s way': await peer('original', 8, 512),
}
const seconds: Record<string, number[]> = { ours: [] }
for (let round = 0; round < rounds; round++) {
  seconds.ours!.push(await own())
  for (const [name, { step }] of Object.entries(peers)) {
    seconds[name] ??= []
    seconds[name].push(await step())
  }
}
for (const { end } of Object.values(peers)) end()

const tokens = shape.texts * shape.length
const ourSeconds = median(seconds.ours!)
console.log(`encoder 4 × 512, batch ${shape.texts} × ${shape.length} tokens, median of ${rounds} steps in turn`)
console.log(`ours                ${ourSeconds.toFixed(2)} s a step, ${(tokens / ourSeconds).toFixed(0)} tokens/s`)
for (const name of ['PyTorch fp32', 'PyTorch bfloat16']) {
  const theirs = median(seconds[name]!)
  console.log(
    `${name.padEnd(20)}${theirs.toFixed(2)} s a step, ${(tokens / theirs).toFixed(0)} tokens/s; ours is ${(theirs / ourSeconds).toFixed(2)} times as fast`,
  )
}
const original = 8 / median(seconds['the original’s way']!)
const ourTexts = tokens / ourSeconds / meanTokens
console.log(
  `the original’s way  ${original.toFixed(2)} texts/s (8 × 512, fp32); ours ${ourTexts.toFixed(2)} texts/s at ${meanTokens} tokens a text: ${(ourTexts / original).toFixed(2)} times`,
)
await runtime.close()
process.exit(0)
