// Training: tokens a second of a step of ours against PyTorch's on the same encoder, batch and optimizer, in turn, and
// against the original script's way (batches of 8 texts padded to 512); and how much of the rate that ONNX Runtime itself
// reaches in a product of 4096 × 512 × 2048 numbers.
// node --conditions=@valuecsv/source tooling/bench/training/training-rate.ts   (VALUECSV_MODELS names the folder with bge-small)
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BertConfig, bertParameters } from '@valuecsv/encoder'
import { encodeModel, GraphBuilder, gemm } from '@valuecsv/onnx'
import type { Tensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { createTrainingStep, RECIPES, startState, type TrainingBatch, trainingBatch } from '@valuecsv/training'
import { readBaseModel } from '@valuecsv/training/node'
import { pythonEnvironment } from '../peers/python-environment.ts'

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

/** Seconds of one fp32 product of 4096 × 512 and 512 × 2048. */
async function product() {
  const graph = new GraphBuilder()
  const a = graph.input('a', 'float32', [4096, 512])
  const b = graph.input('b', 'float32', [512, 2048])
  graph.output('product', gemm(graph, a, b))
  const session = await runtime.createSession(encodeModel(graph.model()), { device: 'cpu' })
  const numbers = (rows: number, columns: number): Tensor => ({
    type: 'float32',
    dims: [rows, columns],
    data: Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i)),
  })
  const feeds = { a: numbers(4096, 512), b: numbers(512, 2048) }
  const into = { product: numbers(4096, 2048) }
  return async () => {
    const start = performance.now()
    for (let i = 0; i < 20; i++) await session.run(feeds, { into })
    return (performance.now() - start) / 20_000
  }
}

/** Operations of a training step: forward and twice that back, of the linear maps and of attention's two products. */
function operations({ layers, hiddenSize, intermediateSize }: BertConfig, texts: number, length: number): number {
  const weights = layers * (4 * hiddenSize ** 2 + 2 * hiddenSize * intermediateSize)
  const attention = layers * 2 * length * hiddenSize
  return 6 * texts * length * (weights + attention)
}

const own = await ours(shape.texts, shape.length)
const multiply = await product()
// A processor without bfloat16 takes minutes for one step in it: `fp32` leaves out all peers but the first.
const only = process.argv[2] === 'fp32'
const peers: Record<string, Awaited<ReturnType<typeof peer>>> = {
  'PyTorch fp32': await peer('fp32', shape.texts, shape.length),
  ...(only
    ? {}
    : {
        'PyTorch bfloat16': await peer('bf16', shape.texts, shape.length),
        'the original’s way': await peer('original', 8, 512),
      }),
}
const seconds: Record<string, number[]> = { ours: [], product: [] }
for (let round = 0; round < rounds; round++) {
  seconds.ours!.push(await own())
  seconds.product!.push(await multiply())
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
const rate = operations(base.config, shape.texts, shape.length) / ourSeconds / 1e9
const reachable = (2 * 4096 * 512 * 2048) / median(seconds.product!) / 1e9
console.log(
  `${rate.toFixed(0)} GFLOP/s; ONNX Runtime's product 4096 × 512 × 2048: ${reachable.toFixed(0)} GFLOP/s; ${((100 * rate) / reachable).toFixed(0)} % of it`,
)
for (const name of ['PyTorch fp32', 'PyTorch bfloat16'].filter((each) => each in peers)) {
  const theirs = median(seconds[name]!)
  console.log(
    `${name.padEnd(20)}${theirs.toFixed(2)} s a step, ${(tokens / theirs).toFixed(0)} tokens/s; ours is ${(theirs / ourSeconds).toFixed(2)} times as fast`,
  )
}
if (only) process.exit(0)
const original = 8 / median(seconds['the original’s way']!)
const ourTexts = tokens / ourSeconds / meanTokens
console.log(
  `the original’s way  ${original.toFixed(2)} texts/s (8 × 512, fp32); ours ${ourTexts.toFixed(2)} texts/s at ${meanTokens} tokens a text: ${(ourTexts / original).toFixed(2)} times`,
)
await runtime.close()
process.exit(0)
