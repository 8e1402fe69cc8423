// csv-lite: texts a second through the evaluator, from text to calibrated scores in one thread, against scikit-learn's
// pipeline over the same n-grams, in turn.
// node --conditions=@valuecsv/source tooling/bench/scoring/csv-lite-rate.ts   (VALUECSV_DATA names the folder with the dataset)
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { loadEvaluator } from '@valuecsv/node'
import { pythonEnvironment } from '../peers/python-environment.ts'

const rounds = 7
const { texts: records } = await loadValueCsv5000()
const texts = records.map(({ text }) => text)
const evaluator = await loadEvaluator('csv-lite')

async function ours(): Promise<number> {
  const start = performance.now()
  for await (const _ of evaluator.scoreMany(texts));
  return (performance.now() - start) / 1000
}

const python = pythonEnvironment('scikit-learn', ['scikit-learn==1.9.1', 'numpy==2.4.6'])
const script = new URL('./csv-lite-rate.py', import.meta.url).pathname
const oneThread = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }

/** scikit-learn's pipeline, fitted; gives the seconds that all texts take. */
async function peer(longest: number) {
  const child = spawn(python, [script, `${longest}`], { stdio: ['pipe', 'pipe', 'inherit'], env: oneThread })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.write(`${JSON.stringify({ texts, labels: records.map(({ values }) => [...labelRow(values)]) })}\n`)
  await lines.next()
  return {
    async seconds(): Promise<number> {
      child.stdin.write('again\n')
      return Number((await lines.next()).value)
    },
    close: () => child.stdin.end(),
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const rate = (seconds: readonly number[]) => Math.round(texts.length / median(seconds)).toLocaleString('en')

for (const longest of [2, 3]) {
  const pipeline = await peer(longest)
  const times: { ours: number; theirs: number }[] = []
  await ours()
  await pipeline.seconds()
  for (let round = 0; round < rounds; round++) times.push({ ours: await ours(), theirs: await pipeline.seconds() })
  pipeline.close()
  const ratio = median(times.map((each) => each.theirs / each.ours))
  console.log(
    `csv-lite ${rate(times.map((each) => each.ours))} texts/s; scikit-learn 1.9.1, characters 1–${longest}: ` +
      `${rate(times.map((each) => each.theirs))} texts/s; ratio ${ratio.toFixed(1)}`,
  )
}
await evaluator.close()
