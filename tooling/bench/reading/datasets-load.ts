// Loading ValueCSV5000.xlsx as records, against pandas.read_excel (openpyxl) on the same file.
// Needs VALUECSV_DATA. Run with:
//   node --conditions=@valuecsv/source tooling/bench/reading/datasets-load.ts
import { spawn } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { pythonEnvironment } from '../peers/python-environment.ts'

const ROUNDS = 15
const PACKAGES = ['pandas==3.1.1', 'openpyxl==3.1.5']

const dataDirectory = process.env.VALUECSV_DATA
if (!dataDirectory) throw new Error('datasets-load needs VALUECSV_DATA')

const script = `
import sys, time, pandas
for path in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    frame = pandas.read_excel(path.strip(), engine="openpyxl")
    print((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000, len(frame), flush=True)
`
const python = spawn(pythonEnvironment('pandas', PACKAGES), ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] })
const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]()

interface Times {
  readonly wall: number
  readonly cpu: number
}

async function pandas(): Promise<Times> {
  python.stdin.write(`${join(dataDirectory!, 'ValueCSV5000.xlsx')}\n`)
  const [wall, cpu] = String((await answers.next()).value)
    .split(' ')
    .map(Number)
  return { wall: wall!, cpu: cpu! }
}

async function ours(): Promise<Times> {
  const wall = performance.now()
  const cpu = process.cpuUsage()
  const { texts } = await loadValueCsv5000({ dataDirectory: dataDirectory! })
  const { user, system } = process.cpuUsage(cpu)
  if (texts.length !== 4999) throw new Error('not the whole dataset')
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
}

const rounds: { ours: Times; pandas: Times }[] = []
for (let round = 0; round <= ROUNDS; round++) rounds.push({ ours: await ours(), pandas: await pandas() })
python.stdin.end()

const [first, ...warm] = rounds
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const milliseconds = (value: number) => `${value.toFixed(0)} ms`.padStart(8)

console.log(`ValueCSV5000.xlsx, ${ROUNDS} interleaved rounds after a first, ${process.version}, ${cpus()[0]?.model}`)
for (const kind of ['wall', 'cpu'] as const) {
  const mine = median(warm.map((round) => round.ours[kind]))
  const theirs = median(warm.map((round) => round.pandas[kind]))
  const ratio = median(warm.map((round) => round.pandas[kind] / round.ours[kind]))
  console.log(
    `${kind.padEnd(5)} @valuecsv/datasets ${milliseconds(mine)}   pandas ${milliseconds(theirs)}   ratio ${ratio.toFixed(1)}`,
  )
}
const cold = first!.pandas.wall / first!.ours.wall
console.log(
  `first @valuecsv/datasets ${milliseconds(first!.ours.wall)}   pandas ${milliseconds(first!.pandas.wall)}   ratio ${cold.toFixed(1)}`,
)
console.log('ratio of wall times, target ≥ 5')
