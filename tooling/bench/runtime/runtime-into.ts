// A step over the state of an optimizer (three tensors of 24 M numbers, the size of a 4-layer, 512-wide BERT): outputs
// written into given tensors and double-buffered, against onnxruntime-node making new outputs in each step.
// Each side runs in a process of its own, so that its peak of memory is its own.
// Run with: node --conditions=@valuecsv/source tooling/bench/runtime/runtime-into.ts
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { encodeModel, GraphBuilder, mul } from '@valuecsv/onnx'
import { createTensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import ort from 'onnxruntime-node'

const SIZE = 24_000_000
const STEPS = 15
const ROUNDS = 3
const NAMES = ['weights', 'mean', 'square'] as const

interface SideResult {
  readonly milliseconds: number
  readonly peakMegabytes: number
}

function stepModel(): Uint8Array {
  const graph = new GraphBuilder()
  for (const name of NAMES) {
    const value = graph.input(name, 'float32', [SIZE])
    graph.output(`next_${name}`, mul(graph, value, graph.scalar(0.999)))
  }
  return encodeModel(graph.model())
}

const freshState = () => NAMES.map(() => createTensor('float32', [SIZE], new Float32Array(SIZE).fill(1)))

async function written(): Promise<() => Promise<void>> {
  const session = await createNodeRuntime({ workers: 0 }).createSession(stepModel(), { device: 'cpu' })
  let [from, to] = [freshState(), freshState()]
  return async () => {
    const feeds = Object.fromEntries(NAMES.map((name, index) => [name, from[index]!]))
    const into = Object.fromEntries(NAMES.map((name, index) => [`next_${name}`, to[index]!]))
    await session.run(feeds, { into })
    ;[from, to] = [to, from]
  }
}

async function madeAnew(): Promise<() => Promise<void>> {
  const session = await ort.InferenceSession.create(stepModel())
  let state = freshState().map(({ data }) => new ort.Tensor('float32', data, [SIZE]) as ort.Tensor)
  return async () => {
    const results = await session.run(Object.fromEntries(NAMES.map((name, index) => [name, state[index]!])))
    state = NAMES.map((name) => results[`next_${name}`]!)
  }
}

async function runSide(side: string): Promise<SideResult> {
  const step = await (side === 'written' ? written() : madeAnew())
  const times: number[] = []
  for (let count = 0; count < STEPS; count++) {
    const start = performance.now()
    await step()
    times.push(performance.now() - start)
  }
  const milliseconds = times.toSorted((a, b) => a - b)[STEPS >> 1]!
  return { milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

function inProcess(side: string): SideResult {
  const parameters = ['--conditions=@valuecsv/source', fileURLToPath(import.meta.url), side]
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' })) as SideResult
}

const side = process.argv[2]
if (side !== undefined) {
  console.log(JSON.stringify(await runSide(side)))
  process.exit()
}

const rounds = Array.from({ length: ROUNDS }, () => ({ ours: inProcess('written'), theirs: inProcess('anew') }))
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const line = (name: string, results: readonly SideResult[]) =>
  console.log(
    `${name.padEnd(40)} ${median(results.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms a step, ` +
      `peak ${median(results.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`,
  )
console.log(`3 × ${SIZE / 1e6} M numbers, median of ${ROUNDS} rounds, ${process.version}, ${cpus()[0]?.model}`)
line(
  '@valuecsv/runtime-node, into two sets',
  rounds.map(({ ours }) => ours),
)
line(
  `onnxruntime-node ${ort.env.versions.node}, new outputs`,
  rounds.map(({ theirs }) => theirs),
)
console.log(
  `ratio of time ${median(rounds.map(({ ours, theirs }) => theirs.milliseconds / ours.milliseconds)).toFixed(2)}, ` +
    `of memory ${median(rounds.map(({ ours, theirs }) => theirs.peakMegabytes / ours.peakMegabytes)).toFixed(2)}`,
)
