// Scoring: texts a second of csv-small in int8 against Hugging Face's BERT in PyTorch (fp32 and bfloat16, batches of 16,
// padded) and against transformers.js (fp32, the same batches, and one text after the other, which is its fastest way),
// from text to probabilities, in turn; and how long the event loop waits.
// Needs VALUECSV_DATA and VALUECSV_MODELS (the folder with bge-small-zh-v1.5). Run with:
//   node --conditions=@valuecsv/source tooling/bench/scoring/scoring-rate.ts
// Before csv-small is trained, its untrained base stands in: the computation is the same.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { loadEvaluator } from '@valuecsv/node'
import { npmEnvironment } from '../peers/npm-environment.ts'
import { pythonEnvironment } from '../peers/python-environment.ts'
import { untrainedModel } from './scoring-model.ts'
import { startPeer } from './scoring-peer.ts'

const ROUNDS = 5
const TEXTS = 96

const models = process.env.VALUECSV_MODELS
if (!models) throw new Error('Set VALUECSV_MODELS to the folder with bge-small-zh-v1.5.')
const csvSmall = fileURLToPath(new URL('../../../models/csv-small/files/valuecsv.json', import.meta.url))
const untrained = await untrainedModel(join(models, 'bge-small-zh-v1.5'))
const reference = existsSync(csvSmall) ? 'csv-small' : untrained

const { texts: records } = await loadValueCsv5000()
// Rows are sorted by a hidden column: texts from all along it, in a fixed disorder.
const step = Math.floor(records.length / TEXTS)
const texts = Array.from({ length: TEXTS }, (_, index) => records[((index * 37) % TEXTS) * step]!.text)

process.env.ONNXRUNTIME_NODE_INSTALL = 'skip'
const python = pythonEnvironment('torch', ['torch==2.15.0', 'transformers==4.57.6', 'safetensors==0.6.2'])
const modules = npmEnvironment('transformers', ['@huggingface/transformers@4.3.1'])
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const threads = String(availableParallelism())
const torch = [script('scoring-rate.py'), join(models, 'bge-small-zh-v1.5'), threads]
const transformers = [script('scoring-transformers-js.ts'), modules, untrained, 'fp32']
const peers = {
  'PyTorch fp32, batches of 16': await startPeer(python, [...torch, 'fp32'], texts),
  'PyTorch bfloat16, batches of 16': await startPeer(python, [...torch, 'bfloat16'], texts),
  'transformers.js fp32, batches of 16': await startPeer(process.execPath, [...transformers, '16'], texts),
  'transformers.js fp32, one by one': await startPeer(process.execPath, [...transformers, '1'], texts),
}

const evaluator = await loadEvaluator(reference)
let longestWaitMs = 0

async function ours(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  for await (const _ of evaluator.scoreMany(texts));
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  longestWaitMs = Math.max(longestWaitMs, delay.max / 1e6)
  return seconds
}

const oursSeconds: number[] = []
const theirs = Object.entries(peers).map(([name, peer]) => ({ name, peer, seconds: [] as number[] }))
for (let round = 0; round <= ROUNDS; round++) {
  // The first round warms all of them up.
  if (round === 1) longestWaitMs = 0
  const own = await ours()
  if (round > 0) oursSeconds.push(own)
  for (const { peer, seconds } of theirs) {
    const taken = await peer.score()
    if (round > 0) seconds.push(taken)
    // Threads of the peers look for work for a while after it has ended.
    await sleep(300)
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const rate = (seconds: readonly number[]) => `${(TEXTS / median(seconds)).toFixed(1).padStart(6)} texts/s`
const ratio = (seconds: readonly number[]) => median(seconds.map((taken, round) => taken / oursSeconds[round]!))
// The aim is against the peer's fastest way, not against batches that slow it down.
const targets = [5, undefined, undefined, 2.5]

console.log(
  `${TEXTS} texts of ValueCSV5000, median of ${ROUNDS} rounds in turn, ${threads} × ${cpus()[0]?.model}, ${process.version}`,
)
console.log(`${`${evaluator.model}, int8`.padEnd(36)} ${rate(oursSeconds)}`)
for (const [index, { name, seconds }] of theirs.entries()) {
  const target = targets[index] === undefined ? '' : ` (target ≥ ${targets[index]})`
  console.log(`${name.padEnd(36)} ${rate(seconds)}; ratio ${ratio(seconds).toFixed(2)}${target}`)
}
console.log(`longest wait of the event loop: ${longestWaitMs.toFixed(1)} ms (target ≤ 50)`)

for (const { peer } of theirs) peer.end()
await evaluator.close()
await rm(untrained, { recursive: true })
