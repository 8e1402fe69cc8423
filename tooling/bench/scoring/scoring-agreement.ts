// Whether transformers.js, which knows nothing of ValueCSV, gives the same uncalibrated probabilities from the same int8
// model folder. Needs VALUECSV_DATA and VALUECSV_MODELS. Run with:
//   node --conditions=@valuecsv/source tooling/bench/scoring/scoring-agreement.ts [MODEL_FOLDER]
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { loadEvaluator } from '@valuecsv/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { npmEnvironment } from '../peers/npm-environment.ts'
import { untrainedModel } from './scoring-model.ts'
import { startPeer } from './scoring-peer.ts'

const LIMIT = 1e-6
const [given] = process.argv.slice(2)
const folder = given ?? (await untrainedModel(join(process.env.VALUECSV_MODELS ?? '', 'bge-small-zh-v1.5')))
const { texts: records } = await loadValueCsv5000()
// Texts of at most 510 tokens, as transformers.js cuts where the evaluator goes on in a second window.
const texts = records.filter((_, index) => index % 100 === 0).map(({ text }) => text.slice(0, 450))
texts.push('GDP增长了5%，AI和NBA都很热门。', '𠮷野家 café № ½', '', '富强')

process.env.ONNXRUNTIME_NODE_INSTALL = 'skip'
const modules = npmEnvironment('transformers', ['@huggingface/transformers@4.3.1'])
const script = fileURLToPath(new URL('scoring-transformers-js.ts', import.meta.url))
const peer = await startPeer(process.execPath, [script, modules, folder, 'q8', '1'], texts)
const theirs: number[][] = JSON.parse(await peer.ask('probabilities'))
peer.end()

const evaluator = await loadEvaluator(folder)
let largest = 0
let index = 0
for await (const { rawScores } of evaluator.scoreMany(texts, { raw: true })) {
  const row = theirs[index++]!
  for (const [column, id] of VALUE_IDS.entries()) largest = Math.max(largest, Math.abs(rawScores![id] - row[column]!))
}
await evaluator.close()
if (given === undefined) await rm(folder, { recursive: true })
console.log(
  `${texts.length} texts: largest difference of a probability ${largest.toExponential(1)} (target ≤ ${LIMIT})`,
)
process.exitCode = largest <= LIMIT ? 0 : 1
