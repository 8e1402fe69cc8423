// The questions about the original's procedure that n-gram models answer in a minute: results/studies.json.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/legacy-report/run-studies.ts
import { writeFile } from 'node:fs/promises'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { secondShuffleLeak } from './second-shuffle-leak.ts'
import { splitDrift } from './split-drift.ts'

const seeds = [0, 1, 2]
const { texts } = await loadValueCsv5000()
const studies = { leak: await secondShuffleLeak(texts, seeds), drift: await splitDrift(texts, seeds) }
await writeFile(new URL('./results/studies.json', import.meta.url), `${JSON.stringify(studies, null, 2)}\n`)
console.log(JSON.stringify(studies.drift, null, 2))
