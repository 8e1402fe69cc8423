// Texts through an int8 encoder (4 layers × 512, random weights): @valuecsv/runtime-node's worker threads against
// onnxruntime-node itself with all threads in the calling thread; and how long each blocks the event loop.
// Run with: node --conditions=@valuecsv/source tooling/bench/runtime/runtime-workers.ts
import { availableParallelism, cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { type BertConfig, inferenceModel, randomBertParameters } from '@valuecsv/encoder'
import { createTensor, type Tensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import ort from 'onnxruntime-node'

const TEXTS = 48
const ROUNDS = 3
const cores = availableParallelism()

const config: BertConfig = {
  vocabularySize: 21128,
  hiddenSize: 512,
  layers: 4,
  attentionHeads: 8,
  intermediateSize: 2048,
  maxPositions: 512,
  tokenTypes: 2,
  layerNormEpsilon: 1e-12,
  initializerRange: 0.02,
  hiddenDropout: 0.1,
  attentionDropout: 0.1,
}

/** Uniform numbers in [0, 1), always the same (Park and Miller). */
function generator(): () => number {
  let state = 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const random = generator()
const model = inferenceModel(config, randomBertParameters(config, { head: 'mean', labels: 12, random }), {
  head: 'mean',
  precision: 'int8',
})
/** One text a batch, of 150 to 500 tokens as in the dataset. */
const texts: readonly Record<string, Tensor>[] = Array.from({ length: TEXTS }, () => {
  const length = 150 + Math.floor(random() * 350)
  const ids = BigInt64Array.from({ length }, () => BigInt(Math.floor(random() * config.vocabularySize)))
  return {
    input_ids: createTensor('int64', [1, length], ids),
    attention_mask: createTensor('int64', [1, length], new BigInt64Array(length).fill(1n)),
    token_type_ids: createTensor('int64', [1, length]),
  }
})

/** Texts a second, and the longest time in ms that the event loop stood still meanwhile. */
async function measure(work: () => Promise<unknown>): Promise<{ rate: number; longestBlock: number }> {
  let longestBlock = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longestBlock = Math.max(longestBlock, now - last)
    last = now
  }, 1)
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  await new Promise((resolve) => setTimeout(resolve, 2))
  clearInterval(timer)
  return { rate: TEXTS / seconds, longestBlock }
}

const peer = await ort.InferenceSession.create(model, { intraOpNumThreads: cores })
async function withPeer(): Promise<void> {
  for (const text of texts) {
    const feeds = Object.entries(text).map(([name, { data, dims }]) => [name, new ort.Tensor('int64', data, dims)])
    await peer.run(Object.fromEntries(feeds))
  }
}

const runtime = createNodeRuntime()
const session = await runtime.createSession(model, { device: 'cpu' })
const withWorkers = () => Promise.all(texts.map((text) => session.run(text)))

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const ours: Awaited<ReturnType<typeof measure>>[] = []
const theirs: Awaited<ReturnType<typeof measure>>[] = []
for (let round = 0; round <= ROUNDS; round++) {
  const a = await measure(withWorkers)
  const b = await measure(withPeer)
  if (round === 0) continue // Both warm up.
  ours.push(a)
  theirs.push(b)
}
await runtime.close()

const line = (name: string, results: typeof ours) =>
  console.log(
    `${name.padEnd(48)} ${median(results.map(({ rate }) => rate)).toFixed(1)} texts/s, ` +
      `event loop blocked for at most ${Math.max(...results.map(({ longestBlock }) => longestBlock)).toFixed(0)} ms`,
  )
console.log(`${TEXTS} texts, int8, median of ${ROUNDS} interleaved rounds, ${process.version}, ${cpus()[0]?.model}`)
line(`@valuecsv/runtime-node, ${cores} workers × 1 thread`, ours)
line(`${runtime.name}, calling thread × ${cores}`, theirs)
console.log(`ratio ${median(ours.map(({ rate }, round) => rate / theirs[round]!.rate)).toFixed(2)}`)
