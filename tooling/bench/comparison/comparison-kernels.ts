// The kernels of a comparison of LLMs in one thread, against scipy's vectorised permutation_test and bootstrap (with the
// batch that is fastest here) and against a loop over scikit-learn's f1_score, on the same numbers and in turn.
// node --conditions=@valuecsv/source tooling/bench/comparison/comparison-kernels.ts
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import {
  bootstrapCounts,
  bootstrapMeans,
  f1Of,
  labelMatrix,
  macroAverage,
  pairedPermutationTest,
  randomGenerator,
  scoreMatrix,
} from '@valuecsv/metrics'
import { pythonEnvironment } from '../peers/python-environment.ts'

interface Case {
  readonly name: string
  readonly kind: 'permutation' | 'means' | 'counts'
  readonly tables: readonly (readonly number[])[][]
  readonly resamples: number
  readonly rounds: number
  readonly aim: number
}

const random = randomGenerator(1)
/** Differences of scores, of a size as between LLMs. */
const differences = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0.02 + 0.2 * random.normal()))
/** Truth of twelve labels, and predictions that are right nine times in ten. */
const labels = (rows: number) =>
  Array.from({ length: rows }, () => {
    const truth = Array.from({ length: 12 }, () => (random.uniform() < 0.2 ? 1 : 0))
    return [...truth, ...truth.map((label) => (random.uniform() < 0.9 ? label : 1 - label))]
  })

const cases: readonly Case[] = [
  {
    name: 'permutation: 15 pairs × 100 questions × 30 columns × 10,000',
    ...{ kind: 'permutation', tables: Array.from({ length: 15 }, () => differences(100, 30)), resamples: 10_000 },
    ...{ rounds: 7, aim: 2 },
  },
  {
    name: 'permutation: one of 45 pairs × 1,000 questions × 30 columns × 10,000',
    ...{ kind: 'permutation', tables: [differences(1000, 30)], resamples: 10_000, rounds: 5, aim: 2 },
  },
  {
    name: 'bootstrapMeans: 100 questions × 30 columns × 10,000',
    ...{ kind: 'means', tables: [differences(100, 30)], resamples: 10_000, rounds: 9, aim: 2 },
  },
  {
    name: 'bootstrapMeans: 1,000 questions × 30 columns × 2,000',
    ...{ kind: 'means', tables: [differences(1000, 30)], resamples: 2000, rounds: 9, aim: 2 },
  },
  {
    name: 'bootstrapCounts: macro-F1 of 500 rows × 12 labels × 2,000',
    ...{ kind: 'counts', tables: [labels(500)], resamples: 2000, rounds: 5, aim: 20 },
  },
]

const macroF1 = (counts: Parameters<typeof macroAverage>[0]) => macroAverage(counts, f1Of).value

function ours({ kind, tables, resamples }: Case): number {
  const given = tables.map((table) => ({
    scores: scoreMatrix(table),
    truth: kind === 'counts' ? labelMatrix(table.map((row) => row.slice(0, 12))) : undefined,
    predicted: kind === 'counts' ? labelMatrix(table.map((row) => row.slice(12))) : undefined,
  }))
  const start = performance.now()
  for (const { scores, truth, predicted } of given) {
    if (kind === 'permutation') pairedPermutationTest(scores, { resamples })
    else if (kind === 'means') bootstrapMeans(scores, { resamples, method: 'percentile' })
    else bootstrapCounts(truth!, predicted!, { macroF1 }, { resamples, method: 'percentile' })
  }
  return (performance.now() - start) / 1000
}

const python = pythonEnvironment('kernels', ['scipy==1.17.1', 'scikit-learn==1.9.1', 'numpy==2.4.6'])
const script = new URL('./comparison-kernels.py', import.meta.url).pathname
const oneThread = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'], env: oneThread })
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
const key = (name: string) => name.replaceAll(' ', '_')
child.stdin.write(`${JSON.stringify(Object.fromEntries(cases.map((each) => [key(each.name), each])))}\n`)
await lines.next()

async function theirs(name: string, batch: string): Promise<number> {
  child.stdin.write(`${key(name)} ${batch}\n`)
  return Number((await lines.next()).value)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

for (const each of cases) {
  const { name, kind, rounds, aim } = each
  let fastest = { batch: 'none', seconds: Infinity }
  for (const batch of kind === 'counts' ? ['none'] : ['none', '1000', '100', '20']) {
    const seconds = await theirs(name, batch)
    if (seconds < fastest.seconds) fastest = { batch, seconds }
  }
  for (let warmUp = 0; warmUp < 10; warmUp++) ours(each)
  const times: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round++) {
    times.push({ ours: ours(each), theirs: await theirs(name, fastest.batch) })
  }
  const milliseconds = (of: 'ours' | 'theirs') => (1000 * median(times.map((time) => time[of]))).toFixed(1)
  const ratio = median(times.map((time) => time.theirs / time.ours)).toFixed(1)
  const peer = kind === 'counts' ? 'scikit-learn 1.9.1' : `scipy 1.17.1, batch ${fastest.batch}`
  console.log(`${name}: ${milliseconds('ours')} ms; ${peer}: ${milliseconds('theirs')} ms; ratio ${ratio} (aim ${aim})`)
}
child.stdin.end()
