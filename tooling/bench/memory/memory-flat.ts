// Memory while scoring: 1 GB of JSON Lines through a tiny model, and 3,000 texts of ValueCSV5000 through csv-small. The
// process may hold at most 50 MB more in the second half than in the first. Run with:
//   node --conditions=@valuecsv/source tooling/bench/memory/memory-flat.ts [MEGABYTES] [TEXTS]
// The second part needs VALUECSV_DATA. Before csv-small is trained, its untrained base (VALUECSV_MODELS) stands in.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000, readTexts } from '@valuecsv/datasets/node'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { loadEvaluator } from '@valuecsv/node'
import { tinyModel } from '@valuecsv/tiny-model'
import { untrainedModel } from '../scoring/scoring-model.ts'
import { writeManyTexts } from './memory-texts.ts'
import { watchMemory } from './memory-watch.ts'

const [megabytes = 1000, count = 3000] = process.argv.slice(2).map(Number)
const LIMIT_MB = 50
const folder = await mkdtemp(join(tmpdir(), 'valuecsv-bench-memory-'))
let isFlat = true

/** Scores all of `texts` and prints the largest memory of each half. */
async function measure(
  title: string,
  { model, texts, total }: { model: string; texts: AsyncIterable<{ id: string; text: string }>; total: number },
): Promise<void> {
  const evaluator = await loadEvaluator(model)
  const memory = watchMemory()
  const start = performance.now()
  let done = 0
  for await (const _ of evaluator.scoreMany(texts)) {
    done += 1
    if (done === total >> 1) memory.secondHalf()
  }
  const seconds = (performance.now() - start) / 1000
  const { first, second } = memory.end()
  isFlat &&= second - first <= LIMIT_MB
  console.log(
    `${title}: ${done} texts in ${seconds.toFixed(0)} s; largest memory ${first.toFixed(0)} MB in the first half, ${second.toFixed(0)} MB in the second: ${(second - first).toFixed(0)} MB more (target ≤ ${LIMIT_MB})`,
  )
  await evaluator.close()
}

async function* repeated(texts: readonly { id: string; text: string }[], total: number) {
  for (let index = 0; index < total; index++) yield { ...texts[index % texts.length]!, id: `${index}` }
}

try {
  const tiny = join(folder, 'tiny')
  await writeModelFolder(tiny, tinyModel({ window: { maxTokens: 64, join: 'first' } }))
  const file = join(folder, 'texts.jsonl')
  const total = await writeManyTexts(file, megabytes)
  await measure(`${megabytes} MB of JSON Lines through a tiny model`, { model: tiny, texts: readTexts(file), total })

  if (process.env.VALUECSV_DATA) {
    const { texts } = await loadValueCsv5000()
    const trained = fileURLToPath(new URL('../../../models/csv-small/files/valuecsv.json', import.meta.url))
    const base = join(process.env.VALUECSV_MODELS ?? '', 'bge-small-zh-v1.5')
    const isTrained = existsSync(trained)
    const model = isTrained ? 'csv-small' : await untrainedModel(base)
    await measure(`${count} texts through ${model}`, { model, texts: repeated(texts, count), total: count })
    if (!isTrained) await rm(model, { recursive: true })
  }
} finally {
  await rm(folder, { recursive: true })
}
process.exitCode = isFlat ? 0 : 1
