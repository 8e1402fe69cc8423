// How long until the original's best: minutes of csv-small's recipe, from the files to the first epoch whose validation mAP
// is that of the best epoch of m-value-bert@legacy, against the original script's way, in PyTorch: seconds of a step (8 texts
// padded to 512, 25 before ours and 25 after) × steps an epoch × epochs to its best. Both on bge-small and the clean split.
// HISTORY.jsonl is what `valuecsv train --recipe m-value-bert@legacy --split clean --keep-predictions` wrote.
// VALUECSV_DATA=… VALUECSV_MODELS=… node --conditions=@valuecsv/source tooling/bench/training/time-to-best.ts HISTORY.jsonl
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, cleanSplitDigest } from '@valuecsv/datasets/splits'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { parseRecipe } from '@valuecsv/training'
import { readBaseModel, trainEvaluator } from '@valuecsv/training/node'
import { pythonEnvironment } from '../peers/python-environment.ts'

const [historyFile] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (historyFile === undefined || models === undefined) {
  throw new Error('Usage: VALUECSV_DATA=… VALUECSV_MODELS=… node … time-to-best.ts HISTORY.jsonl')
}
const folder = join(models, 'bge-small-zh-v1.5')
const python = pythonEnvironment('torch', ['torch==2.15.0', 'transformers==4.57.6', 'safetensors==0.6.2'])
const script = new URL('./training-rate.py', import.meta.url).pathname

/** Seconds of 25 steps of the original's, one after the other. */
function originalSteps(): number[] {
  const { status, stdout, stderr } = spawnSync(python, [script, folder, '8', '512', '25', 'original'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim().split('\n').map(Number)
}

/** An epoch of the legacy training. */
interface Epoch {
  readonly epoch: number
  readonly mAP: number
}

const history = (await readFile(historyFile, 'utf8')).trim().split('\n')
const best = history.map((line) => JSON.parse(line) as Epoch).reduce((a, b) => (b.mAP > a.mAP ? b : a))
console.log(`m-value-bert@legacy: validation mAP ${best.mAP.toFixed(4)} at best, in epoch ${best.epoch}`)

const before = originalSteps()
const start = performance.now()
const { texts } = await loadValueCsv5000()
const data = {
  ...(await cleanSplit(texts)),
  dataset: { name: 'ValueCSV5000', sha256: cleanSplitDigest },
  split: { name: 'clean', sha256: cleanSplitDigest },
}
const settings = { ngrams: false, folds: 0, patience: 1000 }
const { recipe } = parseRecipe(settings, { name: 'csv-small', file: 'time-to-best' })
const out = await mkdtemp(join(tmpdir(), 'valuecsv-time-to-best-'))
const runtime = createNodeRuntime({
  ...{ workers: 0, devices: ['cpu'] },
  sessionConfiguration: { 'session.set_denormal_as_zero': '1' },
})
const stop = new AbortController()
let reached: { readonly epoch: number; readonly mAP: number; readonly minutes: number } | undefined
await trainEvaluator({
  ...{ base: await readBaseModel(folder), data, recipe, seed: 0, out, runtime, signal: stop.signal },
  onEvent(event) {
    if (event.type !== 'epoch') return
    const { epoch, mAP = 0 } = event.finished
    const minutes = (performance.now() - start) / 60_000
    console.log(`csv-small's recipe: epoch ${epoch}, validation mAP ${mAP.toFixed(4)}, ${minutes.toFixed(1)} minutes`)
    if (mAP < best.mAP) return
    reached = { epoch, mAP, minutes }
    stop.abort()
  },
}).catch((error) => {
  if (!stop.signal.aborted) throw error
})
await runtime.close()
await rm(out, { recursive: true })
if (reached === undefined) throw new Error('The recipe did not reach it.')

const seconds = [...before, ...originalSteps()].toSorted((a, b) => a - b)
const step = seconds[Math.floor(seconds.length / 2)]!
const steps = Math.ceil(data.train.length / 8)
const theirs = (step * steps * best.epoch) / 60
console.log(
  `the original's way: ${step.toFixed(2)} s a step × ${steps} steps × ${best.epoch} epochs = ${theirs.toFixed(0)} minutes; ours ${reached.minutes.toFixed(1)}: ${(theirs / reached.minutes).toFixed(1)} times as fast`,
)
process.exit(0)
